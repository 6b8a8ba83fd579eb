import { Migration } from '@mikro-orm/migrations';

/** The search over customers by name, e-mail address and telephone number. */
export class Migration20261121001200_customer_search extends Migration {
  override up(): void {
    this.addSql(`
      drop index customers_search;
      -- Lower case, without accents, and the telephone number's digits only: a search is spelled the same way.
      alter table customers add column search_text text not null generated always as (
        regexp_replace(normalize(lower(name || ' ' || coalesce(email, '')), NFKD), '[\\u0300-\\u036f]', '', 'g')
        || ' ' || regexp_replace(coalesce(phone, ''), '\\D', '', 'g')
      ) stored;
      create index customers_search on customers using gin (search_text gin_trgm_ops);

      -- Customers that contain every word; only when there are none, those that resemble every word and contain
      -- the numbers. A function, since only one can carry a threshold of its own: 0.4 finds a wrong letter in a
      -- word of four, the server's default of 0.6 asks for seven. Each branch is one scan of the GIN index.
      create function search_customers(in_store uuid, all_words text[], typo_words text[], numbers text[])
        returns setof uuid language sql stable parallel safe rows 50
        set pg_trgm.word_similarity_threshold = 0.4
      as $$
        with exact as materialized (
          select id from customers
          where store_id = in_store and deleted_at is null
            and search_text like all_words[1] and search_text like all (all_words)
        )
        select id from exact
        union all
        select id from customers
        where not exists (select from exact)
          and store_id = in_store and deleted_at is null
          and search_text %> typo_words[1] and search_text %> all (typo_words)
          and search_text like all (numbers)
      $$;
    `);
  }
}
