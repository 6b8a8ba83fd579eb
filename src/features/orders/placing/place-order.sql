-- Writes a new order with its items and first events. "given" and "items" are rows by column; a column that is left out has
-- its default. An order without a number gets the next one of its store. With "ttl_seconds" it expires. "events" are those
-- of add_order_events. Returns the order as it is stored. A number that is taken raises unique_violation; with
-- "skips_taken" nothing is written, and the result is null.
-- No column of a row is listed here on purpose: a new one needs no change. Plans are kept, since planning takes longer
-- than running.
create or replace function place_order(
  given jsonb, items jsonb, events jsonb, about jsonb, ttl_seconds float8 default null, skips_taken boolean default false
) returns orders
language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    placed orders;
  begin
    if not given ? 'number' then
      given := given || (select jsonb_build_object('number', next_order_number(s.id, s.order_number_prefix))
        from stores s where s.id = (given ->> 'store_id')::uuid);
    end if;
    if ttl_seconds is not null then
      given := given || jsonb_build_object('expires_at', now() + make_interval(secs => ttl_seconds));
    end if;
    insert into orders
    select n.* from jsonb_populate_record(null::orders,
      default_row('orders') || refuse_unknown_keys(given, column_names('orders'))) as n
    on conflict (store_id, number) do nothing
    returning * into placed;
    if not found then
      if skips_taken then
        return null;
      end if;
      raise unique_violation using message = format('the order number %s is taken', given ->> 'number');
    end if;

    insert into order_items
    select n.* from jsonb_array_elements(items) as item, jsonb_populate_record(null::order_items,
      default_row('order_items') || refuse_unknown_keys(item, column_names('order_items'))
      || jsonb_build_object('store_id', placed.store_id, 'order_id', placed.id)) as n;

    perform add_order_events(placed, events, about);
    return placed;
  end $$;
