-- At most `reach` + 1 orders of the store whose number or e-mail address contains every piece of a probe. The settings
-- leave the planner only a bitmap scan of the index, which ends at the limit. Orders that no job has looked at yet are
-- missing: see unindexed_orders.
create or replace function orders_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
language sql stable parallel safe set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
set work_mem = '16MB' as $$
  select found.id
  from unnest(probes) as probe
  cross join lateral (
    select s.id from order_search s
    where (search_pieces(s.words) || s.store_id::text) @> (probe::text[] || in_store::text)
    limit reach + 1
  ) as found
  limit reach + 1
$$;
