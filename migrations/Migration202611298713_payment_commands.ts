import { Migration } from '@mikro-orm/migrations';

/**
 * Captures and voids are stored before the provider is asked, so that a crash in between loses none. The next tries to
 * finish them.
 */
export class Migration202611298713_payment_commands extends Migration {
  override up(): void {
    this.addSql(`
      create table payment_commands (
        id uuid not null,
        store_id uuid not null references stores (id),
        payment_id uuid not null,
        kind text not null check (kind in ('CAPTURE', 'VOID')),
        amount bigint check (amount > 0),
        status text not null default 'PENDING' check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
        provider_reference text,
        failure_code text,
        attempt integer not null default 1 check (attempt > 0),
        created_by text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        foreign key (store_id, payment_id) references payments (store_id, id),
        constraint payment_commands_amount check ((kind = 'CAPTURE') = (amount is not null))
      )`);
    this.addSql(
      "create unique index payment_commands_open on payment_commands (payment_id) where status = 'PENDING'",
    );
    this.addSql("comment on index payment_commands_open is 'one unfinished command of a payment'");
    this.addSql('create index payment_commands_payment on payment_commands (payment_id, id)');
    this.addSql("comment on index payment_commands_payment is 'the commands of a payment'");
    this.addSql(
      "create index payment_commands_pending on payment_commands (created_at) where status = 'PENDING'",
    );
    this.addSql("comment on index payment_commands_pending is 'the job that finishes commands'");
    this.addSql("create index payments_authorized on payments (capture_before) where status = 'AUTHORIZED'");
    this.addSql("comment on index payments_authorized is 'the job that asks what became of authorizations'");
  }
}
