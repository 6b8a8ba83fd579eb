import { Migration } from '@mikro-orm/migrations';

/** The refund of money that does not fit: stored before the provider is asked, so that a crash loses neither. */
export class Migration202611298782_discrepancy_refunds extends Migration {
  override up(): void {
    this.addSql(`
      alter table payment_discrepancies
        add column payment_reference text,
        add column refund_reference text,
        add column refund_failure text,
        add column attempt integer not null default 1 check (attempt > 0),
        drop constraint payment_discrepancies_status_check,
        add constraint payment_discrepancies_status_check check (status in ('OPEN', 'REFUNDING', 'RESOLVED'))`);
    this.addSql(`
      create index payment_discrepancies_refunding on payment_discrepancies (updated_at)
      where status = 'REFUNDING'`);
    this.addSql(
      "comment on index payment_discrepancies_refunding is 'the job that finishes refunds of money that does not fit'",
    );
    this.addSql(`
      create index payment_discrepancies_changed on payment_discrepancies (store_id, updated_at, id)`);
    this.addSql(
      "comment on index payment_discrepancies_changed is 'the discrepancies of a store, by last change'",
    );
  }
}
