-- Changes locked stock levels, each with its row of the ledger and its event. Returns the levels that changed. A level
-- stays unchanged if less than its reserved quantity would be left, or more than 10^9.
create or replace function move_stock(
  in_store uuid, variants uuid[], places uuid[], deltas int[], reasons text[], of_order uuid, why text, done_by text,
  about jsonb
) returns setof uuid
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    return query
      with moved as (
        update stock_levels l
        set on_hand = l.on_hand + m.delta, version = l.version + 1, updated_at = now()
        from unnest(variants, places, deltas, reasons) as m (variant_id, location_id, delta, reason)
        where l.store_id = in_store and l.variant_id = m.variant_id and l.location_id = m.location_id
          and l.on_hand::bigint + m.delta between l.reserved and 1000000000
        returning l as level, m.delta, m.reason
      ), noted as (
        insert into stock_movements
          (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, note, actor, order_id)
        select make_id(), in_store, (level).variant_id, (level).location_id, delta, (level).on_hand, reason, why,
          done_by, of_order
        from moved
      ), told as (
        insert into events (id, store_id, type, subject_id, data, metadata)
        select make_id(), in_store, 'stock.changed', v.id, stock_event_data(level, v.sku), about
        from moved join product_variants v on v.id = (level).variant_id
        order by v.id, (level).location_id
      )
      select (level).id from moved;
  end $$;
