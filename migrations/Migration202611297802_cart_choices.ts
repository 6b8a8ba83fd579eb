import { Migration } from '@mikro-orm/migrations';

/** What a buyer chose in a cart: discount codes by their keys, in the order in which they were entered, and shipping. */
export class Migration202611297802_cart_choices extends Migration {
  override up(): void {
    this.addSql(`
      alter table carts
        add column discount_codes text[] not null default '{}' check (cardinality(discount_codes) <= 20),
        add column shipping_method_id uuid;
    `);
  }
}
