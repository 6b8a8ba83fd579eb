import { Migration } from '@mikro-orm/migrations';

/** Whom a shop sells to and what it sells. */
export class Migration20261121000300_customers_and_catalog extends Migration {
  override up(): void {
    this.addSql(`
      create table customers (
        id uuid primary key,
        store_id uuid not null references stores (id),
        email text,
        name text not null,
        phone text,
        is_registered boolean not null default false,
        note text,
        deleted_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id)
      );
      -- A guest is found again by e-mail; an account of the same address stays apart until the address is verified.
      create unique index customers_guest_email on customers (store_id, email) where not is_registered;
      create unique index customers_registered_email on customers (store_id, email) where is_registered;
      create index customers_page on customers (store_id, created_at, id);
      create index customers_name_page on customers (store_id, name, id);
      create index customers_search on customers using gin ((name || ' ' || coalesce(email, '')) gin_trgm_ops);
      alter table users add foreign key (store_id, customer_id) references customers (store_id, id);

      create table customer_addresses (
        id uuid primary key,
        store_id uuid not null,
        customer_id uuid not null,
        address jsonb not null,
        is_default boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        foreign key (store_id, customer_id) references customers (store_id, id) on delete cascade
      );
      create index customer_addresses_customer on customer_addresses (customer_id);
      create unique index customer_addresses_one_default on customer_addresses (customer_id) where is_default;

      create table categories (
        id uuid primary key,
        store_id uuid not null references stores (id),
        parent_id uuid,
        name text not null,
        slug text not null,
        position int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, slug),
        foreign key (store_id, parent_id) references categories (store_id, id),
        check (parent_id <> id)
      );

      create table products (
        id uuid primary key,
        store_id uuid not null references stores (id),
        name text not null,
        slug text not null,
        description text not null default '',
        status text not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        option_names text[] not null default '{}',
        -- Name and SKUs, kept by the catalog service: what a search looks at.
        search_text text not null default '',
        search_vector tsvector generated always as (to_tsvector('simple', search_text)) stored,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, slug)
      );
      create index products_page on products (store_id, created_at, id);
      create index products_name_page on products (store_id, name, id);
      create index products_search_words on products using gin (search_vector);
      create index products_search_typos on products using gin (search_text gin_trgm_ops);

      create table product_categories (
        store_id uuid not null,
        product_id uuid not null,
        category_id uuid not null,
        primary key (product_id, category_id),
        foreign key (store_id, product_id) references products (store_id, id) on delete cascade,
        foreign key (store_id, category_id) references categories (store_id, id) on delete cascade
      );
      create index product_categories_category on product_categories (category_id, product_id);

      create table product_variants (
        id uuid primary key,
        store_id uuid not null,
        product_id uuid not null,
        sku text not null,
        name text not null default '',
        option_values text[] not null default '{}',
        price bigint not null check (price between 0 and 9007199254740991),
        currency char(3) not null,
        cost_price bigint check (cost_price between 0 and 9007199254740991),
        barcode text,
        weight_grams int check (weight_grams >= 0),
        is_active boolean not null default true,
        position int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, sku),
        foreign key (store_id, product_id) references products (store_id, id) on delete cascade
      );
      create index product_variants_product on product_variants (product_id, position, id);
    `);
  }
}
