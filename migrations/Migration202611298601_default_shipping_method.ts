import { Migration } from '@mikro-orm/migrations';

/** The method of carts for which none was chosen. */
export class Migration202611298601_default_shipping_method extends Migration {
  override up(): void {
    this.addSql('alter table shipping_methods add column is_default boolean not null default false');
  }
}
