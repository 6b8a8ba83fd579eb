import { Migration } from '@mikro-orm/migrations';

/** Carts, the orders made of them, and their payments. */
export class Migration20261121000500_carts_and_orders extends Migration {
  override up(): void {
    this.addSql(`
      create table carts (
        id uuid primary key,
        store_id uuid not null references stores (id),
        -- SHA-256 of the secret an anonymous visitor holds.
        token_hash text unique,
        customer_id uuid,
        currency char(3) not null,
        email text,
        shipping_address jsonb,
        billing_address jsonb,
        status text not null default 'OPEN' check (status in ('OPEN', 'ORDERED', 'MERGED')),
        order_id uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        foreign key (store_id, customer_id) references customers (store_id, id),
        check (token_hash is not null or customer_id is not null),
        check ((status = 'ORDERED') = (order_id is not null))
      );
      create unique index carts_one_open_per_customer on carts (customer_id) where status = 'OPEN';

      create table cart_items (
        id uuid primary key,
        store_id uuid not null,
        cart_id uuid not null,
        variant_id uuid not null,
        quantity int not null check (quantity between 1 and 1000000),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (cart_id, variant_id),
        foreign key (store_id, cart_id) references carts (store_id, id) on delete cascade,
        foreign key (store_id, variant_id) references product_variants (store_id, id)
      );

      create table orders (
        id uuid primary key,
        store_id uuid not null references stores (id),
        number text not null,
        customer_id uuid not null,
        email text,
        currency char(3) not null,
        status text not null check (status in ('DRAFT', 'PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED',
          'DELIVERED', 'COMPLETED', 'CANCELLED', 'EXPIRED')),
        payment_status text not null default 'UNPAID' check (payment_status in
          ('UNPAID', 'PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')),
        fulfillment_status text not null default 'UNFULFILLED' check (fulfillment_status in
          ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED')),
        subtotal bigint not null default 0,
        discount_total bigint not null default 0 check (discount_total >= 0),
        tax_total bigint not null default 0 check (tax_total >= 0),
        shipping_total bigint not null default 0 check (shipping_total >= 0),
        total bigint not null default 0 check (total between 0 and 9007199254740991),
        paid_total bigint not null default 0 check (paid_total >= 0),
        refunded_total bigint not null default 0 check (refunded_total between 0 and paid_total),
        shipping_address jsonb,
        billing_address jsonb,
        sales_rep_id uuid,
        sales_rep_name text,
        source text not null check (source in ('CHECKOUT', 'STAFF', 'IMPORT')),
        placed_at timestamptz,
        expires_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, number),
        unique (store_id, id, currency),
        foreign key (store_id, customer_id) references customers (store_id, id),
        foreign key (store_id, sales_rep_id) references users (store_id, id),
        constraint orders_total check (total = subtotal - discount_total + tax_total + shipping_total)
      ) with (fillfactor = 85);
      create index orders_page on orders (store_id, created_at, id);
      create index orders_placed_page on orders (store_id, placed_at, id);
      create index orders_total_page on orders (store_id, total, id);
      create index orders_customer on orders (customer_id, created_at, id);
      create index orders_sales_rep on orders (sales_rep_id, created_at, id) where sales_rep_id is not null;
      create index orders_status on orders (store_id, status, created_at, id);
      create index orders_expiry on orders (expires_at) where status = 'PENDING';
      create index orders_search on orders using gin ((number || ' ' || coalesce(email, '')) gin_trgm_ops);

      alter table carts add foreign key (store_id, order_id) references orders (store_id, id);
      alter table stock_reservations add foreign key (store_id, order_id) references orders (store_id, id);
      alter table stock_movements add foreign key (store_id, order_id) references orders (store_id, id);

      create table order_items (
        id uuid primary key,
        store_id uuid not null,
        order_id uuid not null,
        variant_id uuid not null,
        product_id uuid not null,
        -- What was sold, as it was called and priced on that day.
        sku text not null,
        name text not null,
        quantity int not null check (quantity between 1 and 1000000),
        unit_price bigint not null check (unit_price >= 0),
        discount_total bigint not null default 0 check (discount_total >= 0),
        tax_total bigint not null default 0 check (tax_total >= 0),
        total bigint not null check (total >= 0),
        position int not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        foreign key (store_id, order_id) references orders (store_id, id) on delete cascade,
        foreign key (store_id, variant_id) references product_variants (store_id, id),
        foreign key (store_id, product_id) references products (store_id, id),
        constraint order_items_total check (total = unit_price * quantity - discount_total)
      );
      create index order_items_order on order_items (order_id, position, id);
      create index order_items_variant on order_items (variant_id);
      create index order_items_product on order_items (product_id);

      create table order_notes (
        id uuid primary key,
        store_id uuid not null,
        order_id uuid not null,
        author_id uuid not null,
        body text not null,
        is_visible_to_customer boolean not null default false,
        created_at timestamptz not null default now(),
        foreign key (store_id, order_id) references orders (store_id, id) on delete cascade,
        foreign key (store_id, author_id) references users (store_id, id)
      );
      create index order_notes_order on order_notes (order_id, created_at, id);

      create table payments (
        id uuid primary key,
        store_id uuid not null,
        order_id uuid not null,
        provider text not null,
        provider_reference text,
        status text not null check (status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'DECLINED', 'CANCELLED')),
        currency char(3) not null,
        amount bigint not null check (amount > 0),
        captured_amount bigint not null default 0 check (captured_amount between 0 and amount),
        refunded_amount bigint not null default 0 check (refunded_amount between 0 and captured_amount),
        decline_code text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (provider, provider_reference),
        foreign key (store_id, order_id, currency) references orders (store_id, id, currency)
      );
      create index payments_order on payments (order_id, created_at, id);

      create table idempotency_keys (
        store_id uuid not null references stores (id),
        owner text not null,
        key text not null,
        operation text not null,
        fingerprint text not null,
        result jsonb,
        created_at timestamptz not null default now(),
        primary key (store_id, owner, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at);
    `);
  }
}
