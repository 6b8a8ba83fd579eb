import { Migration } from '@mikro-orm/migrations';

/**
 * Foreign keys to a row that the writing function has just inserted or locked. A checkout of three lines asked eleven times
 * for such a row, and locked it each time. Each key was checked twice, in effect; the audits look for what it refused.
 *
 * - order_items, payments, stock_reservations and carts to orders. An item is written by place_order, which inserted the
 *   order, or by change_order, which updated it. A reservation and a payment are written beside a new order or under its
 *   lock, and check_out closes the cart in the transaction that inserted the order. Nothing deletes an order except
 *   deleteDraftOrder: it holds the lock of a draft, which has no payment, no reservation and no cart, and deletes the items.
 * - stock_reservations to stock_levels. reserve_stock and change_reservations lock the level first. A level is deleted with
 *   its location only, and only if nothing ever moved there: stock_movements keep their foreign key to it, and what can be
 *   reserved has a movement.
 *
 * The function add_order_event is gone: add_order_events writes all events of a checkout at once.
 */
export class Migration202611297102_keys_of_orders extends Migration {
  override up(): void {
    this.addSql(`
      alter table order_items drop constraint order_items_store_id_order_id_fkey;
      alter table payments drop constraint payments_store_id_order_id_fkey;
      alter table carts drop constraint carts_store_id_order_id_fkey;
      alter table stock_reservations drop constraint stock_reservations_store_id_order_id_fkey;
      alter table stock_reservations drop constraint stock_reservations_store_id_variant_id_location_id_fkey;
      drop function if exists add_order_event(orders, text, uuid, jsonb, jsonb);
    `);
  }
}
