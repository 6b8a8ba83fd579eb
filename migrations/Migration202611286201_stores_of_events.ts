import { Migration } from '@mikro-orm/migrations';

/**
 * A checkout asked nine times whether its store exists, and locked the store's row each time. An order, a refund and a session
 * have a foreign key that includes their store, to a row that has one. Events and idempotency keys are written beside such
 * rows; the audit looks for a store that does not exist.
 */
export class Migration202611286201_stores_of_events extends Migration {
  override up(): void {
    this.addSql(`
      alter table orders drop constraint orders_store_id_fkey;
      alter table payment_refunds drop constraint payment_refunds_store_id_fkey;
      alter table user_sessions drop constraint user_sessions_store_id_fkey;
      alter table events drop constraint events_store_id_fkey;
      alter table idempotency_keys drop constraint idempotency_keys_store_id_fkey;
    `);
  }
}
