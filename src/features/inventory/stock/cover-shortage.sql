-- Books in what is missing of these quantities, at the location that reservations are taken from first. All levels of
-- the variants stay locked, in the usual order, for the reservations that follow.
create or replace function cover_shortage(in_store uuid, variants uuid[], quantities bigint[], done_by text, about jsonb)
returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    place uuid; short uuid[]; missing int[];
  begin
    perform 1 from stock_levels l
    where l.store_id = in_store and l.variant_id = any (variants)
    order by l.variant_id, l.location_id
    for no key update;

    select array_agg(s.variant_id order by s.variant_id), array_agg(s.lacks::int order by s.variant_id)
    into short, missing
    from (
      select wanted.variant_id, wanted.quantity - coalesce(sum(l.available), 0) as lacks
      from unnest(variants, quantities) as wanted (variant_id, quantity)
      left join sellable_stock l on l.store_id = in_store and l.variant_id = wanted.variant_id
      group by wanted.variant_id, wanted.quantity
    ) as s
    where s.lacks > 0;
    if short is null then
      return;
    end if;

    select id into place from locations where store_id = in_store and is_active order by priority, id limit 1;
    place := coalesce(place, main_location(in_store));
    perform lock_levels(in_store, short, array_fill(place, array[cardinality(short)]));
    perform move_stock(in_store, short, array_fill(place, array[cardinality(short)]), missing,
      array_fill('IMPORT'::text, array[cardinality(short)]), null, null, done_by, about);
  end $$;
