-- The orders of the store with events that index_orders has not read yet, once for each of the first `reach` + 1 events.
create or replace function unindexed_orders(in_store uuid, reach int) returns setof uuid
language sql stable parallel safe as $$
  select e.order_id
  from order_search_position p
  cross join lateral (
    select order_id from events
    where store_id = in_store and (xid, seq) > (p.xid, p.seq) and order_id is not null
    order by xid, seq limit reach + 1
  ) as e
  where p.is_one
$$;
