-- At most `reach` + 1 customers of the store whose search text contains every piece of a probe. The settings leave the
-- planner only a bitmap scan of the index, which ends at the limit.
create or replace function customers_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
language sql stable parallel safe set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
set work_mem = '16MB' as $$
  select found.id
  from unnest(probes) as probe
  cross join lateral (
    select c.id from customers c
    where c.deleted_at is null
      and (search_pieces(c.search_text) || search_short_pieces(c.search_text) || c.store_id::text)
        @> (probe::text[] || in_store::text)
    limit reach + 1
  ) as found
  limit reach + 1
$$;
