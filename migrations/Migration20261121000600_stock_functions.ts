import { Migration } from '@mikro-orm/migrations';

/**
 * What happens to stock, each in one round trip. Every function locks the levels it touches in the order of variant
 * and location, so that two of them never wait for each other, and its guards are stated a second time by the
 * table's check constraint.
 */
export class Migration20261121000600_stock_functions extends Migration {
  override up(): void {
    this.addSql(LOCK_LEVELS);
    this.addSql(STOCK_EVENT);
    this.addSql(RESERVE);
    this.addSql(END_RESERVATIONS);
    this.addSql(RESTOCK);
  }
}

const LOCK_LEVELS = `
  create function lock_stock_levels(p_store uuid, p_variants uuid[]) returns void language plpgsql as $$
    begin
      perform 1 from stock_levels
        where store_id = p_store and variant_id = any(p_variants)
        order by variant_id, location_id for update;
    end $$`;

const STOCK_EVENT = `
  create function append_stock_events(p_store uuid, p_order uuid, p_levels uuid[], p_cause text, p_metadata jsonb)
  returns void language sql as $$
    insert into events (id, store_id, type, subject_id, data, metadata)
    select gen_random_uuid(), p_store, 'stock.changed', l.variant_id,
      jsonb_build_object('variantId', l.variant_id, 'locationId', l.location_id, 'orderId', p_order, 'sku', v.sku,
        'onHand', l.on_hand, 'reserved', l.reserved, 'available', l.on_hand - l.reserved, 'cause', p_cause),
      p_metadata
    from stock_levels l join product_variants v on v.id = l.variant_id
    where l.id = any(p_levels)
    order by l.variant_id, l.location_id
  $$`;

const RESERVE = `
  -- Takes all of the demand or nothing; answers the variants that are short, with what is available of each.
  create function reserve_stock(p_store uuid, p_order uuid, p_variants uuid[], p_quantities int[],
    p_ttl_seconds float8, p_metadata jsonb)
  returns table (short_variant_id uuid, requested int, available int) language plpgsql as $$
    declare
      touched uuid[];
    begin
      perform lock_stock_levels(p_store, p_variants);

      return query
        with demand as (
          select d.variant_id, sum(d.quantity)::int as quantity
          from unnest(p_variants, p_quantities) as d (variant_id, quantity) group by d.variant_id
        ), free as (
          select l.variant_id, sum(l.on_hand - l.reserved)::int as available
          from stock_levels l join locations o on o.id = l.location_id and o.is_active
          where l.store_id = p_store and l.variant_id = any(p_variants) group by l.variant_id
        )
        select demand.variant_id, demand.quantity, coalesce(free.available, 0)
        from demand left join free using (variant_id)
        where coalesce(free.available, 0) < demand.quantity;
      if found then
        return;
      end if;

      with demand as (
        select d.variant_id, sum(d.quantity)::int as quantity
        from unnest(p_variants, p_quantities) as d (variant_id, quantity) group by d.variant_id
      ), free as (
        select l.id, l.variant_id, l.location_id, l.on_hand - l.reserved as available, demand.quantity,
          coalesce(sum(l.on_hand - l.reserved) over (partition by l.variant_id order by o.priority, l.location_id
            rows between unbounded preceding and 1 preceding), 0)::int as before
        from stock_levels l
          join locations o on o.id = l.location_id and o.is_active
          join demand on demand.variant_id = l.variant_id
        where l.store_id = p_store
      ), taken as (
        select free.*, least(free.available, free.quantity - free.before) as n from free
        where free.available > 0 and free.quantity > free.before
      ), updated as (
        update stock_levels l set reserved = l.reserved + taken.n, version = l.version + 1, updated_at = now()
        from taken where l.id = taken.id and l.on_hand - l.reserved >= taken.n
        returning l.id
      ), kept as (
        insert into stock_reservations (id, store_id, variant_id, location_id, order_id, quantity, expires_at)
        select gen_random_uuid(), p_store, taken.variant_id, taken.location_id, p_order, taken.n,
          now() + make_interval(secs => p_ttl_seconds)
        from taken
      )
      select array_agg(updated.id) into touched from updated;
      perform append_stock_events(p_store, p_order, touched, 'RESERVED', p_metadata);
    end $$`;

const END_RESERVATIONS = `
  -- Ends open reservations of an order, as consumed (goods leave) or released. With a variant and a quantity just so
  -- much of that variant, splitting the last reservation; answers how much was ended.
  create function end_reservations(p_store uuid, p_order uuid, p_variant uuid, p_quantity int, p_status text,
    p_actor text, p_metadata jsonb)
  returns int language plpgsql as $$
    declare
      ended int;
      touched uuid[];
    begin
      perform lock_stock_levels(p_store, array(
        select distinct r.variant_id from stock_reservations r
        where r.order_id = p_order and r.store_id = p_store and r.status = 'OPEN'
          and (p_variant is null or r.variant_id = p_variant)));

      with ordered as (
        select o.*, coalesce(sum(o.quantity) over (order by o.created_at desc, o.id
          rows between unbounded preceding and 1 preceding), 0)::int as before
        from stock_reservations o
        where o.order_id = p_order and o.store_id = p_store and o.status = 'OPEN'
          and (p_variant is null or o.variant_id = p_variant)
      ), ending as (
        select ordered.*,
          case when p_quantity is null then ordered.quantity else least(ordered.quantity, p_quantity - ordered.before) end as n
        from ordered where p_quantity is null or ordered.before < p_quantity
      ), rest as (
        -- What stays of a split reservation goes on under a new row: the old one ends whole.
        insert into stock_reservations (id, store_id, variant_id, location_id, order_id, quantity, expires_at, created_at)
        select gen_random_uuid(), e.store_id, e.variant_id, e.location_id, e.order_id, e.quantity - e.n, e.expires_at,
          e.created_at
        from ending e where e.n < e.quantity
      ), closed as (
        update stock_reservations r set status = p_status, closed_at = clock_timestamp(), quantity = e.n
        from ending e where r.id = e.id
      ), per_level as (
        select variant_id, location_id, sum(n)::int as n from ending group by variant_id, location_id
      ), updated as (
        update stock_levels l
        set reserved = l.reserved - e.n,
          on_hand = l.on_hand - case when p_status = 'CONSUMED' then e.n else 0 end,
          version = l.version + 1, updated_at = now()
        from per_level e
        where l.store_id = p_store and l.variant_id = e.variant_id and l.location_id = e.location_id
        returning l.id, l.variant_id, l.location_id, l.on_hand, e.n
      ), moved as (
        insert into stock_movements (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, actor, order_id)
        select gen_random_uuid(), p_store, u.variant_id, u.location_id, -u.n, u.on_hand, 'SOLD', p_actor, p_order
        from updated u where p_status = 'CONSUMED'
      )
      select coalesce(sum(n), 0)::int, array_agg(id) into ended, touched from updated;
      perform append_stock_events(p_store, p_order, touched, p_status, p_metadata);
      return ended;
    end $$`;

const RESTOCK = `
  create function restock(p_store uuid, p_order uuid, p_variants uuid[], p_quantities int[], p_actor text, p_metadata jsonb)
  returns void language plpgsql as $$
    declare
      touched uuid[];
    begin
      perform lock_stock_levels(p_store, p_variants);
      with goods as (
        select g.variant_id, sum(g.quantity)::int as n
        from unnest(p_variants, p_quantities) as g (variant_id, quantity) group by g.variant_id
      ), home as (
        select distinct on (l.variant_id) l.id, goods.n
        from stock_levels l join goods on goods.variant_id = l.variant_id
          join locations o on o.id = l.location_id
        where l.store_id = p_store
        order by l.variant_id, o.is_active desc, o.priority, l.location_id
      ), updated as (
        update stock_levels l set on_hand = l.on_hand + home.n, version = l.version + 1, updated_at = now()
        from home where l.id = home.id
        returning l.id, l.variant_id, l.location_id, l.on_hand, home.n
      ), moved as (
        insert into stock_movements (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, actor, order_id)
        select gen_random_uuid(), p_store, u.variant_id, u.location_id, u.n, u.on_hand, 'RETURNED', p_actor, p_order
        from updated u
      )
      select array_agg(id) into touched from updated;
      perform append_stock_events(p_store, p_order, touched, 'RETURNED', p_metadata);
    end $$`;
