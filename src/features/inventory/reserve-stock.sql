-- Reserves stock for an order, all or nothing. Each variant comes once. Returns the variants that are short; then nothing
-- has changed.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function reserve_stock(
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
        sum(l.available) over (partition by l.variant_id order by l.priority, l.location_id) - l.available as before
      from unnest(variants, quantities) as wanted (variant_id, quantity)
      join sellable_stock l on l.store_id = in_store and l.variant_id = wanted.variant_id
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
      select wanted.variant_id, wanted.quantity, coalesce(sum(l.available), 0)::bigint
      from unnest(variants, quantities) as wanted (variant_id, quantity)
      left join sellable_stock l on l.store_id = in_store and l.variant_id = wanted.variant_id
      group by 1, 2
      having coalesce(sum(l.available), 0) < wanted.quantity;
  end $$;
