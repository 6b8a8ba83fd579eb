-- Products with words that begin like these, and those that resemble the words. At the server's threshold of 0.6 one
-- wrong letter loses a word of eight letters. At 0.4 six letters may have one wrong; shorter words would match half the
-- dictionary. Looks at `reach` rows at most: those the index offers, or the newest of the store when it offers more. A
-- null among the ids says that the store has more.
-- Rows are looked up one by one: their number is bounded, that of a table is not.
create or replace function search_products(
  in_store uuid, word_starts text, exact_starts text, typo_words text[], typo_probes text[],
  reach int, typo_reach int
) returns setof uuid language plpgsql stable parallel safe rows 50
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  declare offered uuid[];
  begin
    offered := array(select products_starting(word_starts, reach));
    if cardinality(offered) > reach then
      return query select p.id
      from (
        select * from products where store_id = in_store order by created_at desc, id desc limit reach
      ) as p
      where p.search_vector @@ to_tsquery('simple', word_starts);
      return query select null::uuid from products where store_id = in_store
        order by created_at desc, id desc offset reach limit 1;
      if found then return; end if;
    else
      return query select p.id from products p where p.id = any (offered) and p.store_id = in_store;
    end if;
    if cardinality(typo_probes) = 0 then return; end if;
    offered := array(select products_with_pieces(in_store, typo_probes, typo_reach));
    if cardinality(offered) > typo_reach then
      offered := array(
        select id from products where store_id = in_store order by created_at desc, id desc limit typo_reach
      );
      return query select null::uuid from products where store_id = in_store
        order by created_at desc, id desc offset typo_reach limit 1;
    end if;
    return query select p.id from products p
    where p.id = any (offered)
      and (exact_starts = '' or p.search_vector @@ to_tsquery('simple', exact_starts))
      and not exists (
        select from unnest(typo_words) as word
        where word_similarity(word, p.search_text) < case when length(word) < 6 then 0.5 else 0.4 end
      );
  end
$$;
