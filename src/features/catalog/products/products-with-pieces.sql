-- At most `reach` + 1 products of the store whose search text contains every piece of a probe. The settings leave the
-- planner only a bitmap scan of the index, which ends at the limit.
create or replace function products_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
language sql stable parallel safe set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
set work_mem = '16MB' as $$
  select found.id
  from unnest(probes) as probe
  cross join lateral (
    select p.id from products p
    where (search_pieces(p.search_text) || search_short_pieces(p.search_text) || p.store_id::text)
      @> (probe::text[] || in_store::text)
    limit reach + 1
  ) as found
  limit reach + 1
$$;
