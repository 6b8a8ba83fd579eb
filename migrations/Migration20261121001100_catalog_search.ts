import { Migration } from '@mikro-orm/migrations';

/** The tree of categories read by parent, and the search over names and SKUs. */
export class Migration20261121001100_catalog_search extends Migration {
  override up(): void {
    this.addSql(`
      create index categories_children on categories (store_id, parent_id, position, id);

      -- A function, since only one can carry settings of its own. At the server's threshold of 0.6 a word of eight
      -- letters is lost for one wrong letter; at 0.4 six letters forgive one, and shorter words share that much with
      -- half the dictionary. The planner believes that comparing trigrams is cheap and would rather do it for every
      -- product of the store than open a GIN index: so the indexes are asked alone, and the rest is checked after.
      create function search_products(in_store uuid, word_starts text, exact_starts text, typo_words text[])
        returns setof uuid language sql stable parallel safe rows 50
        set pg_trgm.word_similarity_threshold = 0.4
        set enable_seqscan = off
      as $$
        with starting as materialized (
          select id, store_id from products where search_vector @@ to_tsquery('simple', word_starts)
        ), resembling as materialized (
          select id, store_id, search_text, search_vector from products where search_text %> typo_words[1]
        )
        select id from starting where store_id = in_store
        union
        select id from resembling
        where store_id = in_store
          and (exact_starts = '' or search_vector @@ to_tsquery('simple', exact_starts))
          and not exists (
            select from unnest(typo_words) as word
            where word_similarity(word, search_text) < case when length(word) < 6 then 0.5 else 0.4 end
          )
      $$;
    `);
  }
}
