-- Ends open reservations of an order: of all variants when `variants` is null, else so many of each. Returns how many.
-- CONSUMED goods leave from the location reserved first. RELEASED ones go back to the location reserved last.
-- Where only a part of a reservation ends, that part becomes a row of its own.
create or replace function end_reservations(
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
  end $$;
