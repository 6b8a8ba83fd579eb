import { Migration } from '@mikro-orm/migrations';

/** Reports count refunds by when they were asked for. */
export class Migration20261121002501_refunds_by_time extends Migration {
  override up(): void {
    this.addSql('create index payment_refunds_by_time on payment_refunds (store_id, created_at)');
  }
}
