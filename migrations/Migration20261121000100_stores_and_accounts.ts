import { Migration } from '@mikro-orm/migrations';

/** Tenants and the people who sign in. Every later table refers to a row together with its store. */
export class Migration20261121000100_stores_and_accounts extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists pg_trgm;

      create table stores (
        id uuid primary key,
        code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name text not null,
        currency char(3) not null,
        time_zone text not null default 'UTC',
        order_number_prefix text not null default 'ORD-',
        reservation_ttl_seconds int not null default 900 check (reservation_ttl_seconds between 10 and 2592000),
        tax_mode text not null default 'EXCLUSIVE' check (tax_mode in ('INCLUSIVE', 'EXCLUSIVE')),
        is_default boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create unique index stores_one_default on stores (is_default) where is_default;

      create table users (
        id uuid primary key,
        store_id uuid not null references stores (id),
        email text not null,
        password_hash text not null,
        name text not null,
        role text not null check (role in ('ADMIN', 'MANAGER', 'SALES_REP', 'CUSTOMER')),
        is_active boolean not null default true,
        customer_id uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, email),
        unique (store_id, customer_id),
        check ((role = 'CUSTOMER') = (customer_id is not null))
      );

      -- Order numbers come from a sequence per store: a sequence neither locks nor repeats under load, and a
      -- rolled-back checkout only leaves a hole.
      create function order_number_sequence(store uuid) returns text language sql immutable as
        $$ select 'order_number_' || replace(store::text, '-', '') $$;
      create function create_order_number_sequence() returns trigger language plpgsql as $$
        begin
          execute format('create sequence %I', order_number_sequence(new.id));
          return new;
        end $$;
      create trigger stores_order_number_sequence after insert on stores
        for each row execute function create_order_number_sequence();
      create function next_order_number(store uuid, prefix text) returns text language sql volatile as
        $$ select prefix || case when n > 99999 then n::text else lpad(n::text, 5, '0') end
           from (select nextval(order_number_sequence(store)::regclass) as n) as next $$;

      create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end $$;
    `);
  }
}
