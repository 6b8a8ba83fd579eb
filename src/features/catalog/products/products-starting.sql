-- At most `reach` + 1 products with words that begin like these. The settings leave the planner only a bitmap scan of
-- the index, which ends at the limit.
create or replace function products_starting(word_starts text, reach int) returns setof uuid
language sql stable parallel safe set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
set work_mem = '16MB' as $$
  select id from products where search_vector @@ to_tsquery('simple', word_starts) limit reach + 1
$$;
