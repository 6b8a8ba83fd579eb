-- Customers that contain every word. Only if there are none: those that resemble every word and contain the numbers. At
-- 0.4 a word of four letters may have one wrong. Looks at `reach` rows at most: those the index offers, or the newest of
-- the store when it offers more. A null among the ids says that the store has more.
-- Rows are looked up one by one: their number is bounded, that of a table is not.
create or replace function search_customers(
  in_store uuid, patterns text[], probes text[], typo_words text[], typo_probes text[], numbers text[],
  reach int, typo_reach int
) returns setof uuid language plpgsql stable parallel safe rows 100
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  declare offered uuid[]; is_found bool;
  begin
    if cardinality(probes) > 0 then offered := array(select customers_with_pieces(in_store, probes, reach)); end if;
    if offered is null or cardinality(offered) > reach then
      return query select c.id
      from (
        select * from customers where store_id = in_store order by created_at desc, id desc limit reach
      ) as c
      where c.deleted_at is null and c.search_text like all (patterns);
      is_found := found;
      return query select null::uuid from customers where store_id = in_store
        order by created_at desc, id desc offset reach limit 1;
      if is_found or found then return; end if;
    else
      return query select c.id from customers c where c.id = any (offered) and c.search_text like all (patterns);
      if found then return; end if;
    end if;
    if cardinality(typo_probes) = 0 then return; end if;
    offered := array(select customers_with_pieces(in_store, typo_probes, typo_reach));
    if cardinality(offered) > typo_reach then
      offered := array(
        select id from customers where store_id = in_store order by created_at desc, id desc limit typo_reach
      );
      return query select null::uuid from customers where store_id = in_store
        order by created_at desc, id desc offset typo_reach limit 1;
    end if;
    return query select c.id from customers c
    where c.id = any (offered) and c.deleted_at is null and c.search_text like all (numbers)
      and not exists (
        select from unnest(typo_words) as word where word_similarity(word, c.search_text) < 0.4
      );
  end
$$;
