import { Migration } from '@mikro-orm/migrations';

/**
 * Functions and views live in files beside their features from here on (`migrations/functions.json`). This table records
 * the definitions that the database has, so that migrating writes only those that changed.
 */
export class Migration202611281401_sql_functions extends Migration {
  override up(): void {
    this.addSql(`
      create table sql_functions (
        name text primary key,
        hash text not null,
        -- Of the build that wrote it. A build with a lower release writes nothing.
        release int not null
      )`);
    // A file owns its name, and two functions had this one. Triggers keep their function by its oid.
    this.addSql('alter function refuse_change() rename to refuse_rewrite');
  }
}
