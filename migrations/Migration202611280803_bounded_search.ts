import { Migration } from '@mikro-orm/migrations';

/**
 * Searches whose work is bounded, whatever the text. Each looks at no more rows than its reach: those an index offers,
 * or, when the index offers more, the newest ones of the store. A null among the ids says that the store has more.
 *
 * The indexes keep pieces of words instead of trigrams of pg_trgm: what such an index finds needs no second look at
 * each row, so a limit ends its work. It knows the store, and letters of every script in every locale.
 */
export class Migration202611280803_bounded_search extends Migration {
  override up(): void {
    this.addSql(PIECES);
    this.addSql(`
      drop index customers_search;
      drop index products_search_typos;
      drop function search_customers(uuid, text[], text[], text[]);
      drop function search_products(uuid, text, text, text[]);
      -- Of search_orders, search_customers and search_products.
      create index orders_search on orders using gin (
        (search_pieces(fold_text(number || ' ' || coalesce(email, ''))) || store_id::text)
      );
      create index customers_search on customers using gin ((search_pieces(search_text) || search_short_pieces(search_text) || store_id::text))
        where deleted_at is null;
      create index products_search_pieces on products using gin ((search_pieces(search_text) || search_short_pieces(search_text) || store_id::text));
    `);
    this.addSql(ORDERS);
    this.addSql(CUSTOMERS);
    this.addSql(PRODUCTS);
  }
}

/** Every `size` characters of the words from each place on; a shorter rest and pieces with a space do no harm. */
const pieces = (size: number): string =>
  Array.from(
    { length: size },
    (_, place) =>
      `string_to_array(regexp_replace(substr(words, ${place + 1}), '(${'.'.repeat(size)})', '\\1' || chr(1), 'g'), chr(1))`,
  ).join('\n      || ');

/** Neither strict nor with a subquery: such functions become part of the statement, which takes a tenth of the time. */
const PIECES = `
  create function search_pieces(words text) returns text[] language sql immutable parallel safe as $$
    select ${pieces(3)}
  $$;
  create function search_short_pieces(words text) returns text[] language sql immutable parallel safe as $$
    select ${pieces(2)}
  $$`;

/** Nothing but a bitmap scan of the index is left to the planner, which ends at the limit. */
const BY_INDEX = `set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
  set work_mem = '16MB'`;

/** Rows are looked up one by one: their number is bounded, that of a table is not. */
const BY_ROWS = 'set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off';

const ORDERS = `
  create function orders_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
  language sql stable parallel safe ${BY_INDEX} as $$
    select found.id
    from unnest(probes) as probe
    cross join lateral (
      select o.id from orders o
      where (search_pieces(fold_text(o.number || ' ' || coalesce(o.email, ''))) || o.store_id::text)
        @> (probe::text[] || in_store::text)
      limit reach + 1
    ) as found
    limit reach + 1
  $$;

  -- Orders with every word in their number or e-mail address, or in what their customer is found by. An order of a
  -- deleted customer is found by its number alone. \`numbers\` are what the whole text may be the number of: that order
  -- is found however common the text is.
  create function search_orders(
    in_store uuid, numbers text[], patterns text[], order_probes text[], customer_probes text[], reach int
  ) returns setof uuid language plpgsql stable parallel safe rows 100 ${BY_ROWS} as $$
    declare own uuid[]; buyers uuid[]; bought uuid[]; is_common bool := false;
    begin
      if cardinality(order_probes) > 0 then own := array(select orders_with_pieces(in_store, order_probes, reach)); end if;
      if own is null or cardinality(own) > reach then
        is_common := true;
      else
        return query select o.id from orders o left join customers c on c.id = o.customer_id
        where o.id = any (own)
          and fold_text(o.number || ' ' || case when c.deleted_at is null then coalesce(o.email, '') else '' end)
            like all (patterns);
      end if;
      if cardinality(customer_probes) > 0 then
        buyers := array(select customers_with_pieces(in_store, customer_probes, reach));
      end if;
      if cardinality(buyers) <= reach then
        bought := array(
          select o.id from customers c join orders o on o.customer_id = c.id
          where c.id = any (buyers) and c.search_text like all (patterns) limit reach + 1
        );
      end if;
      if bought is null or cardinality(bought) > reach then is_common := true;
      else return query select unnest(bought);
      end if;
      if not is_common then return; end if;
      return query select o.id from orders o where o.store_id = in_store and o.number = any (numbers);
      return query select o.id
      from (
        select * from orders where store_id = in_store order by created_at desc, id desc limit reach
      ) as o left join customers c on c.id = o.customer_id
      where fold_text(o.number || ' ' || case when c.deleted_at is null then coalesce(o.email, '') else '' end)
          like all (patterns)
        or c.deleted_at is null and c.search_text like all (patterns);
      return query select null::uuid from orders where store_id = in_store
        order by created_at desc, id desc offset reach limit 1;
    end
  $$`;

const CUSTOMERS = `
  create function customers_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
  language sql stable parallel safe ${BY_INDEX} as $$
    select found.id
    from unnest(probes) as probe
    cross join lateral (
      select c.id from customers c
      where c.deleted_at is null
        and (search_pieces(c.search_text) || search_short_pieces(c.search_text) || c.store_id::text) @> (probe::text[] || in_store::text)
      limit reach + 1
    ) as found
    limit reach + 1
  $$;

  -- Customers that contain every word; only when there are none, those that resemble every word and contain the
  -- numbers. At 0.4 a word of four forgives a wrong letter.
  create function search_customers(
    in_store uuid, patterns text[], probes text[], typo_words text[], typo_probes text[], numbers text[],
    reach int, typo_reach int
  ) returns setof uuid language plpgsql stable parallel safe rows 100 ${BY_ROWS} as $$
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
  $$`;

const PRODUCTS = `
  create function products_starting(word_starts text, reach int) returns setof uuid
  language sql stable parallel safe ${BY_INDEX} as $$
    select id from products where search_vector @@ to_tsquery('simple', word_starts) limit reach + 1
  $$;

  create function products_with_pieces(in_store uuid, probes text[], reach int) returns setof uuid
  language sql stable parallel safe ${BY_INDEX} as $$
    select found.id
    from unnest(probes) as probe
    cross join lateral (
      select p.id from products p
      where (search_pieces(p.search_text) || search_short_pieces(p.search_text) || p.store_id::text) @> (probe::text[] || in_store::text)
      limit reach + 1
    ) as found
    limit reach + 1
  $$;

  -- Products with words that begin so, and those that resemble the words. At the server's threshold of 0.6 a word of
  -- eight letters is lost for one wrong letter; at 0.4 six letters forgive one, and shorter words share that much
  -- with half the dictionary.
  create function search_products(
    in_store uuid, word_starts text, exact_starts text, typo_words text[], typo_probes text[],
    reach int, typo_reach int
  ) returns setof uuid language plpgsql stable parallel safe rows 50 ${BY_ROWS} as $$
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
  $$`;
