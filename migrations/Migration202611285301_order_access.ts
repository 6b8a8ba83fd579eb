import { Migration } from '@mikro-orm/migrations';

/** The version that the access tokens of an order are signed with. Raising it ends them all. */
export class Migration202611285301_order_access extends Migration {
  override up(): void {
    this.addSql('alter table orders add column access_version integer not null default 1');
  }
}
