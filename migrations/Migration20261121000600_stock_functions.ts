import { Migration } from '@mikro-orm/migrations';

/**
 * What orders do to stock, each in one call, so that the rows everybody wants are locked for one round trip and not
 * for several.
 *
 * The functions are plpgsql on purpose. Each of their statements takes a snapshot of its own, so what comes after
 * the locks sees what the former holders committed, and the events of a level get places in the order in which its
 * lock was held. One statement with everything in it would have the snapshot from before it waited.
 *
 * Their plans are kept: left to itself, Postgres plans statements over arrays anew at every call, which takes longer
 * than running them.
 */
export class Migration20261121000600_stock_functions extends Migration {
  override up(): void {
    this.addSql(MAKE_ID);
    this.addSql(TYPE_ID);
    this.addSql(COLUMNS);
    this.addSql(STOCK_EVENT_DATA);
    this.addSql(RESERVE_STOCK);
    this.addSql(END_RESERVATIONS);
  }
}

/** A UUIDv7, for rows that are made inside the database; Postgres itself has one from version 18 on. */
const MAKE_ID = `
  create function make_id() returns uuid language sql volatile parallel safe as $$
    select encode(set_bit(set_bit(overlay(
      uuid_send(gen_random_uuid())
      placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
    ), 52, 1), 53, 1), 'hex')::uuid
  $$`;

/** The id a client sees, as `src/values/ids.ts` spells it: a TypeID, the 128 bits in groups of five. */
const TYPE_ID = `
  create function type_id(prefix text, id uuid) returns text language plpgsql immutable strict parallel safe as $$
    declare
      alphabet constant text := '0123456789abcdefghjkmnpqrstvwxyz';
      bytes constant bytea := '\\x00000000'::bytea || uuid_send(id);
      spelled text := prefix || '_';
      bits bigint;
    begin
      -- Four times 40 bits are eight characters each; the first six of the 32 are of the padding.
      for part in 0..3 loop
        bits := (get_byte(bytes, part * 5)::bigint << 32) | (get_byte(bytes, part * 5 + 1)::bigint << 24)
          | (get_byte(bytes, part * 5 + 2) << 16) | (get_byte(bytes, part * 5 + 3) << 8)
          | get_byte(bytes, part * 5 + 4);
        if part > 0 then
          spelled := spelled
            || substr(alphabet, (bits >> 35)::int + 1, 1) || substr(alphabet, ((bits >> 30) & 31)::int + 1, 1)
            || substr(alphabet, ((bits >> 25) & 31)::int + 1, 1) || substr(alphabet, ((bits >> 20) & 31)::int + 1, 1)
            || substr(alphabet, ((bits >> 15) & 31)::int + 1, 1) || substr(alphabet, ((bits >> 10) & 31)::int + 1, 1);
        end if;
        spelled := spelled
          || substr(alphabet, ((bits >> 5) & 31)::int + 1, 1) || substr(alphabet, (bits & 31)::int + 1, 1);
      end loop;
      return spelled;
    end $$`;

const COLUMNS = `
  alter table stock_levels
    add column available int generated always as (on_hand - reserved) stored,
    add column is_low boolean generated always as (coalesce(on_hand - reserved <= reorder_point, false)) stored,
    -- What events call the level's variant and location. Spelled once, since spelling takes longer than an update.
    add column variant_type_id text generated always as (type_id('var', variant_id)) stored,
    add column location_type_id text generated always as (type_id('loc', location_id)) stored;
  -- Neither column of this index changes with an ordinary sale, so sales stay heap-only updates.
  create index stock_levels_low on stock_levels (store_id, id) where is_low;

  alter table stock_movements drop constraint stock_movements_reason_check;
  alter table stock_movements add constraint stock_movements_reason_check check (reason in
    ('RECEIVED', 'ADJUSTED', 'COUNTED', 'DAMAGED', 'LOST', 'FOUND', 'TRANSFERRED_IN', 'TRANSFERRED_OUT', 'SOLD',
      'RETURNED'));
  create index stock_movements_page on stock_movements (store_id, created_at, id);
  create index stock_movements_order on stock_movements (order_id) where order_id is not null;
`;

/** The one place that says what a stock.changed event holds; `sql`, so that it dissolves into its caller's plan. */
const STOCK_EVENT_DATA = `
  create function stock_event_data(level stock_levels, sku text) returns jsonb language sql stable as $$
    select jsonb_build_object(
      'variantId', level.variant_type_id, 'locationId', level.location_type_id, 'sku', sku,
      'onHand', level.on_hand, 'reserved', level.reserved, 'available', level.available, 'isLow', level.is_low)
  $$`;

const RESERVE_STOCK = `
  -- All or nothing: answers the variants that are short, and then nothing has changed. Variants come once each.
  create function reserve_stock(
    in_store uuid, for_order uuid, variants uuid[], quantities bigint[], ttl_seconds float8, about jsonb
  ) returns table (short_variant uuid, requested bigint, offered bigint)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare
      changed int;
    begin
      perform 1 from stock_levels l
      where l.store_id = in_store and l.variant_id = any (variants)
      order by l.variant_id, l.location_id
      for no key update;

      with offers as (
        select l.id, l.variant_id, l.location_id, l.available, wanted.quantity as wanted,
          sum(l.available) over (partition by l.variant_id) as total,
          sum(l.available) over (partition by l.variant_id order by o.priority, o.id) - l.available as before
        from unnest(variants, quantities) as wanted (variant_id, quantity)
        join stock_levels l on l.store_id = in_store and l.variant_id = wanted.variant_id
        join locations o on o.id = l.location_id and o.is_active
      ), verdict as (
        select count(distinct variant_id) = cardinality(variants) as is_met from offers where total >= wanted
      ), shares as (
        select id, variant_id, location_id, least(available, wanted - before)::int as quantity
        from offers, verdict where is_met and before < wanted and available > 0
      ), moved as (
        update stock_levels l
        set reserved = l.reserved + s.quantity, version = l.version + 1, updated_at = now()
        from shares s where l.id = s.id and l.on_hand - l.reserved >= s.quantity
        returning l as level
      ), kept as (
        insert into stock_reservations (id, store_id, variant_id, location_id, order_id, quantity, expires_at)
        select make_id(), in_store, variant_id, location_id, for_order, quantity,
          now() + make_interval(secs => ttl_seconds)
        from shares
      ), told as (
        insert into events (id, store_id, type, subject_id, data, metadata)
        select make_id(), in_store, 'stock.changed', v.id, stock_event_data(level, v.sku), about
        from moved join product_variants v on v.id = (level).variant_id
        order by v.id, (level).location_id
      )
      select count(*) into changed from moved;
      if changed > 0 then
        return;
      end if;

      return query
        select wanted.variant_id, wanted.quantity, coalesce(sum(l.available) filter (where o.is_active), 0)::bigint
        from unnest(variants, quantities) as wanted (variant_id, quantity)
        left join stock_levels l on l.store_id = in_store and l.variant_id = wanted.variant_id
        left join locations o on o.id = l.location_id
        group by 1, 2
        having coalesce(sum(l.available) filter (where o.is_active), 0) < wanted.quantity;
    end $$`;

const END_RESERVATIONS = `
  -- Ends open reservations of an order: of all variants when they are null, else so many of each; answers how many.
  -- CONSUMED goods leave from the location reserved first, RELEASED ones are given back to the one reserved last.
  -- Where only a part of a reservation ends, that part becomes a row of its own.
  create function end_reservations(
    in_store uuid, of_order uuid, variants uuid[], quantities bigint[], new_status text, done_by text, about jsonb
  ) returns bigint
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare
      ended bigint;
    begin
      perform 1 from stock_reservations r
      join stock_levels l on l.store_id = r.store_id and l.variant_id = r.variant_id and l.location_id = r.location_id
      where r.store_id = in_store and r.order_id = of_order and r.status = 'OPEN'
        and (variants is null or r.variant_id = any (variants))
      order by l.variant_id, l.location_id, r.id
      for no key update of r, l;

      with open as (
        select r.*, wanted.quantity as wanted, sum(r.quantity) over (
            partition by r.variant_id order by o.priority * case new_status when 'RELEASED' then -1 else 1 end, r.id
          ) - r.quantity as before
        from stock_reservations r
        join locations o on o.id = r.location_id
        left join unnest(variants, quantities) as wanted (variant_id, quantity) on wanted.variant_id = r.variant_id
        where r.store_id = in_store and r.order_id = of_order and r.status = 'OPEN'
          and (variants is null or r.variant_id = any (variants))
      ), parts as (
        select open.*, least(quantity, coalesce(wanted - before, quantity))::int as part
        from open where wanted is null or before < wanted
      ), whole as (
        update stock_reservations r set status = new_status, closed_at = now()
        from parts p where r.id = p.id and p.part = p.quantity
      ), shrunk as (
        update stock_reservations r set quantity = r.quantity - p.part
        from parts p where r.id = p.id and p.part < p.quantity
      ), split as (
        insert into stock_reservations
          (id, store_id, variant_id, location_id, order_id, quantity, status, expires_at, closed_at)
        select make_id(), store_id, variant_id, location_id, order_id, part, new_status, expires_at, now()
        from parts where part < quantity
      ), sums as (
        select variant_id, location_id, sum(part)::int as total from parts group by variant_id, location_id
      ), moved as (
        update stock_levels l
        set reserved = l.reserved - s.total, version = l.version + 1, updated_at = now(),
          on_hand = l.on_hand - case new_status when 'CONSUMED' then s.total else 0 end
        from sums s where l.store_id = in_store and l.variant_id = s.variant_id and l.location_id = s.location_id
        returning l as level, s.total
      ), noted as (
        insert into stock_movements
          (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, actor, order_id)
        select make_id(), in_store, (level).variant_id, (level).location_id, -total, (level).on_hand, 'SOLD', done_by,
          of_order
        from moved where new_status = 'CONSUMED'
      ), told as (
        insert into events (id, store_id, type, subject_id, data, metadata)
        select make_id(), in_store, 'stock.changed', v.id, stock_event_data(level, v.sku), about
        from moved join product_variants v on v.id = (level).variant_id
        order by v.id, (level).location_id
      )
      select coalesce(sum(total), 0) into ended from moved;
      return ended;
    end $$`;
