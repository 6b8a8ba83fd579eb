import { Migration } from '@mikro-orm/migrations';

/** The currencies that a store sells in beside its own. A store that names none sells as before. */
export class Migration202611298501_store_currencies extends Migration {
  override up(): void {
    this.addSql(`alter table stores
      add column other_currencies text[] not null default '{}',
      add constraint stores_other_currencies_check check (currency <> all (other_currencies))`);
  }
}
