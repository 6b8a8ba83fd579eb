import { Migration } from '@mikro-orm/migrations';

/** What the nightly cleanup looks for, and whether a variant is in any cart, without reading every cart. */
export class Migration20261121002301_cleanup_indexes extends Migration {
  override up(): void {
    this.addSql(`
      create index carts_left_behind on carts (updated_at) where customer_id is null and status <> 'ORDERED';
      create index cart_items_variant on cart_items (variant_id);
    `);
  }
}
