import { Migration } from '@mikro-orm/migrations';

/** The store that a single shop never notices. */
export class Migration20261121000150_default_store extends Migration {
  override up(): void {
    this.addSql(`
      insert into stores (id, code, name, currency, is_default)
      values ('00000000-0000-7000-8000-000000000001', 'default', 'Default store', 'USD', true)
    `);
  }
}
