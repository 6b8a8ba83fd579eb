import { Migration } from '@mikro-orm/migrations';

/** Stock per variant and location, its ledger, and what is promised to orders. */
export class Migration20261121000400_inventory extends Migration {
  override up(): void {
    this.addSql(`
      create table locations (
        id uuid primary key,
        store_id uuid not null references stores (id),
        code text not null,
        name text not null,
        is_active boolean not null default true,
        -- Reservations are taken from the location with the lowest priority first.
        priority int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        unique (store_id, code)
      );

      create table stock_levels (
        id uuid primary key,
        store_id uuid not null,
        variant_id uuid not null,
        location_id uuid not null,
        on_hand int not null default 0,
        reserved int not null default 0,
        reorder_point int check (reorder_point >= 0),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, variant_id, location_id),
        foreign key (store_id, variant_id) references product_variants (store_id, id),
        foreign key (store_id, location_id) references locations (store_id, id),
        constraint stock_levels_no_oversell check (0 <= reserved and reserved <= on_hand)
      ) with (fillfactor = 70);
      create index stock_levels_variant on stock_levels (variant_id);
      create index stock_levels_page on stock_levels (store_id, created_at, id);

      create table stock_movements (
        id uuid primary key,
        store_id uuid not null,
        variant_id uuid not null,
        location_id uuid not null,
        quantity int not null check (quantity <> 0),
        on_hand_after int not null check (on_hand_after >= 0),
        reason text not null check (reason in
          ('RECEIVED', 'ADJUSTED', 'COUNTED', 'TRANSFERRED_IN', 'TRANSFERRED_OUT', 'SOLD', 'RETURNED')),
        note text,
        actor text not null,
        order_id uuid,
        created_at timestamptz not null default clock_timestamp(),
        foreign key (store_id, variant_id, location_id) references stock_levels (store_id, variant_id, location_id)
      );
      create index stock_movements_level on stock_movements (variant_id, location_id, created_at, id);
      create trigger stock_movements_append_only before update or delete on stock_movements
        for each row execute function refuse_change();

      create table stock_reservations (
        id uuid primary key,
        store_id uuid not null,
        variant_id uuid not null,
        location_id uuid not null,
        order_id uuid not null,
        quantity int not null check (quantity > 0),
        status text not null default 'OPEN' check (status in ('OPEN', 'CONSUMED', 'RELEASED')),
        -- Null holds until the order is shipped or cancelled.
        expires_at timestamptz,
        closed_at timestamptz,
        created_at timestamptz not null default now(),
        foreign key (store_id, variant_id, location_id) references stock_levels (store_id, variant_id, location_id),
        check ((status = 'OPEN') = (closed_at is null))
      ) with (fillfactor = 80);
      create index stock_reservations_order on stock_reservations (order_id);
      create index stock_reservations_open on stock_reservations (store_id, variant_id, location_id) where status = 'OPEN';
      create index stock_reservations_expiry on stock_reservations (expires_at) where status = 'OPEN';

      -- A reservation ends exactly once, and its end cannot be rewritten.
      create function guard_reservation() returns trigger language plpgsql as $$
        begin
          if old.status <> 'OPEN' then
            raise exception 'reservation % has ended', old.id using errcode = 'restrict_violation';
          end if;
          return new;
        end $$;
      create trigger stock_reservations_end_once before update or delete on stock_reservations
        for each row execute function guard_reservation();
    `);
  }
}
