import { Migration } from '@mikro-orm/migrations';

/** The tree of categories read by parent, and the search over names and SKUs. */
export class Migration20261121001100_catalog_search extends Migration {
  override up(): void {
    this.addSql(`
      create index categories_children on categories (store_id, parent_id, position, id);

      -- A function, since only one can carry the threshold of its own that finds one wrong letter in a word of five;
      -- the server's default of 0.6 asks for words of seven. Each branch is one scan of a GIN index.
      create function search_products(in_store uuid, word_starts text, exact_starts text, typo_words text[])
        returns setof uuid language sql stable parallel safe rows 50
        set pg_trgm.word_similarity_threshold = 0.5
      as $$
        select id from products
        where store_id = in_store and search_vector @@ to_tsquery('simple', word_starts)
        union
        select id from products
        where store_id = in_store
          and search_text %> typo_words[1]
          and search_text %> all (typo_words)
          and (exact_starts = '' or search_vector @@ to_tsquery('simple', exact_starts))
      $$;
    `);
  }
}
