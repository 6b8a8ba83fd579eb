import { Migration } from '@mikro-orm/migrations';

/**
 * Indexes that no statement reads. A checkout of three lines wrote thirteen entries of them.
 *
 * The new foreign key is checked against all payments: one to two seconds for a million orders, in which orders and payments
 * are locked.
 */
export class Migration202611284401_unread_indexes extends Migration {
  override up(): void {
    this.addSql(`
      -- The functions that insert a payment take its currency from its order; the audit looks at both.
      alter table payments
        add constraint payments_store_id_order_id_fkey foreign key (store_id, order_id) references orders (store_id, id),
        drop constraint payments_store_id_order_id_currency_fkey;
      alter table orders drop constraint orders_store_id_id_currency_key;

      -- No foreign key refers to these.
      alter table order_items drop constraint order_items_store_id_id_key;
      alter table payment_refunds drop constraint payment_refunds_store_id_id_key;
      alter table mails drop constraint mails_store_id_id_key;

      -- The product of an item is that of its variant, which has a foreign key; the audit looks at both.
      alter table order_items drop constraint order_items_store_id_product_id_fkey;
      drop index order_items_product;

      -- Reservations are looked for by their order, movements by their level. Those that expire are found by their order.
      drop index stock_reservations_open;
      drop index stock_reservations_expiry;
      drop index stock_movements_order;
    `);
  }
}
