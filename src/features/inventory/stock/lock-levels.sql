-- Locks the stock levels of these places in the order (variant, location). Makes those that are missing.
create or replace function lock_levels(in_store uuid, variants uuid[], places uuid[])
returns table (level stock_levels, sku text)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    insert into stock_levels (id, store_id, variant_id, location_id)
    select make_id(), v.store_id, v.id, o.id
    from unnest(variants, places) as place (variant_id, location_id)
    join product_variants v on v.store_id = in_store and v.id = place.variant_id
    join locations o on o.store_id = in_store and o.id = place.location_id
    where not exists (select from stock_levels l where l.variant_id = v.id and l.location_id = o.id)
    order by v.id, o.id
    -- Waits for a concurrent deletion and leaves out what was deleted.
    for key share of v, o
    on conflict do nothing;

    return query
      select l, v.sku
      from stock_levels l join product_variants v on v.id = l.variant_id
      where l.store_id = in_store and (l.variant_id, l.location_id) in (select * from unnest(variants, places))
      order by l.variant_id, l.location_id
      for no key update of l;
  end $$;
