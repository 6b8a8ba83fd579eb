import { Migration } from '@mikro-orm/migrations';

/**
 * What the price of an order was made of. Older orders were not priced by rules: their amounts are as given, their taxes
 * are added, and nothing more is known of them.
 */
export class Migration202611297801_order_prices extends Migration {
  override up(): void {
    this.addSql(`
      alter table orders
        add column taxes_included boolean not null default false,
        add column rounding_total bigint not null default 0,
        add column shipping_method_id uuid,
        add column shipping_method_name text,
        add column priced_by text not null default 'GIVEN' check (priced_by in ('RULES', 'GIVEN')),
        add column price_details jsonb,
        drop constraint orders_total,
        add constraint orders_total check (total = subtotal - discount_total + shipping_total + rounding_total
          + case when taxes_included then 0 else tax_total end);
      comment on column orders.price_details is
        'The taxes, discounts and shipping that were applied, in minor units. Null if none was.';

      alter table order_items
        add column list_price bigint check (list_price >= 0),
        add column price_details jsonb;
      comment on column order_items.list_price is 'Null if the unit price is the list price.';
      comment on column order_items.price_details is 'The taxes and discounts of the line. Null if there is none.';
    `);
  }
}
