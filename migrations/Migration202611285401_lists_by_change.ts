import { Migration } from '@mikro-orm/migrations';

/**
 * Lists in the order of the last change, for integrators who read what is new. Stock levels have no such index: each
 * reservation changes `updated_at`, and an index on it would end the updates in place (HOT) that a contended SKU
 * needs. Their number is bounded by the catalog.
 */
export class Migration202611285401_lists_by_change extends Migration {
  override up(): void {
    for (const table of ['orders', 'customers', 'products', 'mails']) {
      this.addSql(`
        create index ${table}_changed on ${table} (store_id, updated_at, id);
        comment on index ${table}_changed is '${table} by last change';
      `);
    }
    this.addSql(`
      create index users_staff on users (store_id, created_at, id) where role <> 'CUSTOMER';
      comment on index users_staff is 'users: the staff of a store';
    `);
  }
}
