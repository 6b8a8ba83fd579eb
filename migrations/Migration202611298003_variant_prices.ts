import { Migration } from '@mikro-orm/migrations';

/**
 * The price that variants are compared with, and the history of their prices. Since when a variant has had its price is
 * unknown; it is at least since its last change.
 */
export class Migration202611298003_variant_prices extends Migration {
  override up(): void {
    this.addSql(`alter table product_variants
      add column compare_at_price bigint check (compare_at_price <= 9007199254740991),
      add constraint product_variants_compare_at check (compare_at_price > price)`);
    this.addSql(`
      create table variant_prices (
        store_id uuid not null,
        variant_id uuid not null,
        valid_from timestamptz not null,
        price bigint not null,
        compare_at_price bigint,
        primary key (variant_id, valid_from),
        foreign key (store_id, variant_id) references product_variants (store_id, id) on delete cascade
      )`);
    this.addSql(`insert into variant_prices (store_id, variant_id, valid_from, price)
      select store_id, id, updated_at, price from product_variants`);
  }
}
