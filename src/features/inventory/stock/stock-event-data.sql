-- The data of a stock.changed event, which is stated only here. `sql`, so that it is inlined into its caller.
create or replace function stock_event_data(level stock_levels, sku text) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'variantId', level.variant_type_id, 'locationId', level.location_type_id, 'sku', sku,
    'onHand', level.on_hand, 'reserved', level.reserved, 'available', level.available, 'isLow', level.is_low)
$$;
