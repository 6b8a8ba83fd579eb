import { Migration } from '@mikro-orm/migrations';

/** What each index is for, as the snapshot of the schema shows it. */
const QUERIES: Readonly<Record<string, string>> = {
  attempts_expire: 'the job forgetSessions: counts of attempts that are over',
  cart_items_variant: 'the foreign key of a variant that is deleted',
  carts_left_behind: 'the job forgetCarts: carts that visitors left behind',
  carts_one_open_per_customer: 'a customer has one open cart; cart, checkout',
  categories_children: 'categories below a category, in their order',
  categories_name_page: 'categories by name',
  customer_addresses_customer: 'the addresses of a customer',
  customer_addresses_one_default: 'a customer has one default address',
  customers_guest_email: 'guests have one row for each e-mail address; find_or_create_guest',
  customers_name_page: 'customers by name',
  customers_page: 'customers by age; search_customers where a word is common',
  customers_registered_email: 'an e-mail address registers once; the import and sign-up look for it',
  customers_search: 'customers_with_pieces: customers(search) and orders(search)',
  events_of_customer: 'resumed subscriptions of a customer to their own events',
  events_of_order: 'the timeline of an order; resumed subscriptions to one order',
  events_of_store: 'resumed subscriptions to the events of a store',
  events_tail:
    'the order of the log: the tail that all subscriptions share, cursors, the deletion of old events',
  idempotency_keys_age: 'the job that deletes keys after 25 hours',
  mails_age: 'the job forgetMails: mails after 30 days',
  mails_of_store: 'mails by age',
  mails_queued: 'the job sendLeftMails: mails without a job',
  mails_secret: 'the job eraseMailSecrets: secrets that expired',
  mails_to: 'the mails of a customer who is erased',
  order_items_order: 'the items of an order',
  order_items_sku: 'orders(where: {sku}), sold_skus',
  order_items_variant: 'the foreign key of a variant that is deleted; prices that follow imported orders',
  order_notes_order: 'the notes of an order',
  orders_customer: 'the orders of a customer, by age; search_orders',
  orders_expiry: 'the job that expires orders whose payment did not come',
  orders_page: 'orders by age; search_orders where a word is common',
  orders_placed_page: 'reports of a period; orders by the time they were placed',
  orders_sales_rep: 'orders(where: {salesRepId}), by age',
  orders_search: 'orders_with_pieces: orders(search)',
  orders_status: 'orders(where: {status}), by age',
  orders_total_page: 'orders by total',
  payment_refunds_by_time: 'reports of the refunds of a period',
  payment_refunds_payment: 'the refunds of a payment',
  payment_refunds_pending: 'the job that finishes refunds',
  payments_order: 'the payments of an order',
  payments_pending: 'the job that asks providers about payments',
  pending_sign_ups_of_email: 'other sign-ups with the address that was confirmed',
  product_categories_category: 'products(where: {categoryId}); the foreign key of a category that is deleted',
  product_variants_product: 'the variants of a product',
  products_name_page: 'products by name',
  products_page: 'products by age; search_products where a word is common',
  products_search_pieces: 'products_with_pieces: products(search), with typos',
  products_search_words: 'products_starting: products(search)',
  refresh_tokens_of_session: 'the foreign key of a session that is deleted',
  stock_levels_low: 'lowStock',
  stock_levels_page: 'stock levels by age',
  stock_levels_variant: 'the stock of variants: catalog, carts, lock_levels',
  stock_movements_level: 'the movements of a stock level, by age; the stock report',
  stock_movements_page: 'stock movements by age',
  stock_reservations_order: 'the reservations of an order: end_reservations, change_order',
  stores_one_default: 'one store is the default',
  user_sessions_ended: 'every instance at its start: sessions that ended lately; the job forgetSessions',
  user_sessions_expiry: 'the job forgetSessions: sessions that expired',
  user_sessions_of_user: 'the open sessions of an account',
};

export class Migration202611284402_index_queries extends Migration {
  override up(): void {
    for (const [index, query] of Object.entries(QUERIES)) {
      this.addSql(`comment on index ${index} is '${query}'`);
    }
  }
}
