import { Migration } from '@mikro-orm/migrations';

/** Price lists and their prices. Amounts are minor units of the list's currency. */
export class Migration202611298002_price_lists extends Migration {
  override up(): void {
    this.addSql(`
      create table price_lists (
        id uuid not null,
        store_id uuid not null references stores (id),
        name text not null,
        currency character(3) not null,
        customer_group_ids uuid[] check (customer_group_ids <> '{}'),
        priority integer not null default 0 check (priority between -1000 and 1000),
        starts_at timestamptz,
        ends_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        constraint price_lists_window check (starts_at < ends_at)
      )`);
    this.addSql(`create index price_lists_page on price_lists (store_id, created_at, id)`);
    this.addSql(`comment on index price_lists_page is 'price lists by age, and the rules of a store'`);
    this.addSql(`
      create table price_list_prices (
        id uuid not null,
        store_id uuid not null,
        price_list_id uuid not null,
        variant_id uuid not null,
        minimum_quantity integer not null default 1 check (minimum_quantity between 1 and 1000000),
        amount bigint not null check (amount between 0 and 10000000000000),
        compare_at_amount bigint check (compare_at_amount between 1 and 10000000000000),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        constraint price_list_prices_key unique (variant_id, price_list_id, minimum_quantity),
        constraint price_list_prices_compare_at check (compare_at_amount > amount),
        foreign key (price_list_id, store_id) references price_lists (id, store_id) on delete cascade,
        foreign key (store_id, variant_id) references product_variants (store_id, id) on delete cascade
      )`);
    this.addSql(`create index price_list_prices_page on price_list_prices (price_list_id, created_at, id)`);
    this.addSql(`comment on index price_list_prices_page is 'PriceList.prices by age'`);
  }
}
