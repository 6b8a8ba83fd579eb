-- Writes a new order with its items and first events. "given" and "items" are rows by column; a column that is left out has
-- its default. An order without a number gets the next one of its store. With "ttl_seconds" it expires. "events" are those
-- of add_order_events. Returns the order as it is stored.
-- No column of a row is listed here on purpose: a new one needs no change. Plans are kept, since planning takes longer
-- than running. A row is made in a subquery, and not as a function in "from", which copies the texts of all constraints of
-- the table each time. "offset 0" keeps the subquery: without it the row would be made again for each column.
create or replace function place_order(
  given jsonb, items jsonb, events jsonb, about jsonb, ttl_seconds float8 default null
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
    select (n.made).* from (
      select jsonb_populate_record(null::orders,
        default_row('orders') || refuse_unknown_keys(given, column_names('orders'))) as made
      offset 0) as n
    returning * into placed;

    insert into order_items
    select (n.made).* from (
      select jsonb_populate_record(null::order_items,
        default_row('order_items') || refuse_unknown_keys(item, column_names('order_items'))
        || jsonb_build_object('store_id', placed.store_id, 'order_id', placed.id)) as made
      from jsonb_array_elements(items) as item
      offset 0) as n;

    perform add_order_events(placed, events, about);
    return placed;
  end $$;

-- The same for many orders at once, in as many statements as for one: an import would take half as long again otherwise.
-- All rows are read by one jsonb_populate_recordset, which takes a third of the time of one jsonb_populate_record for each.
-- Each has its number, and one whose number is taken is left out. Items and events name their order by "order_id". Returns
-- the ids of what was written.
create or replace function place_order(many jsonb[], items jsonb, events jsonb, about jsonb) returns setof uuid
language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    placed orders[];
  begin
    with written as (
      insert into orders
      select n.* from jsonb_populate_recordset(
        (select jsonb_populate_record(null::orders, default_row('orders'))),
        refuse_unknown_keys_of_rows(to_jsonb(many), column_names('orders'))) as n
      on conflict (store_id, number) do nothing
      returning *
    )
    select array_agg(w) into placed from written as w;

    insert into order_items
    select n.* from jsonb_populate_recordset(
      (select jsonb_populate_record(null::order_items, default_row('order_items'))),
      refuse_unknown_keys_of_rows(items, column_names('order_items'))) as n
    where n.order_id = any (array(select id from unnest(placed)));

    insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
    select make_id(), o.store_id, event ->> 'type', o.id, o.id, o.customer_id,
      order_facts(o) || coalesce(event -> 'data', '{}'), about
    from jsonb_array_elements(refuse_unknown_keys_of_rows(events, '{order_id,type,data}'))
      with ordinality as e (event, place)
    join unnest(placed) as o on o.id = (event ->> 'order_id')::uuid
    order by place;
    return query select id from unnest(placed);
  end $$;
