-- Reserves more or less of each variant for an order, all or nothing. Shortages are raised as OR001. Returns what is
-- available now and what was before, as far as this call made the difference.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function change_reservations(
  in_store uuid, of_order uuid, variants uuid[], differences bigint[], ttl_seconds float8, done_by text, about jsonb
) returns jsonb
language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    shortages jsonb; stock jsonb;
  begin
    -- The levels of what rises and of what falls, in the one order in which all take them.
    perform 1 from stock_levels l
    where l.store_id = in_store and l.variant_id = any (variants)
    order by l.variant_id, l.location_id
    for no key update;

    if 0 < any (differences) then
      select jsonb_agg(jsonb_build_object('variantId', short.short_variant, 'requested', short.requested,
        'available', short.offered))
      into shortages
      from reserve_stock(in_store, of_order,
        array(select id from unnest(variants, differences) as w (id, difference) where difference > 0),
        array(select difference from unnest(differences) as difference where difference > 0),
        ttl_seconds, about) as short;
      if shortages is not null then
        perform refuse('STOCK', jsonb_build_object('shortages', shortages));
      end if;
    end if;
    if 0 > any (differences) then
      perform end_reservations(in_store, of_order,
        array(select id from unnest(variants, differences) as w (id, difference) where difference < 0),
        array(select -difference from unnest(differences) as difference where difference < 0),
        'RELEASED', done_by, about);
    end if;

    select coalesce(jsonb_agg(jsonb_build_object('variantId', id, 'sku', sku, 'before', available + difference,
      'after', available) order by sku), '[]')
    into stock
    from (
      select v.id, v.sku, wanted.difference, coalesce(sum(l.available), 0) as available
      from unnest(variants, differences) as wanted (variant_id, difference)
      join product_variants v on v.store_id = in_store and v.id = wanted.variant_id
      left join sellable_stock l on l.store_id = in_store and l.variant_id = v.id
      group by v.id, v.sku, wanted.difference
    ) as changed;
    return stock;
  end $$;
