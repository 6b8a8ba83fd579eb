import { productSearch as searchOf, searchTerms } from '../../src/features/catalog/search-words.ts';
import { STORE_ID } from '../seed/shop-statements.ts';
import type { Route } from './routes.ts';

/** The twenty best products for some words, found and ordered as the shop does, in one statement. */
export const productSearch: Route = {
  path: '/products',
  run: ([search], pool) => {
    const terms = searchTerms(search ?? '')!;
    return pool.json(
      'products',
      `select json_build_object('nodes', coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'slug', p.slug,
          'status', p.status, 'variants', variants.rows) order by p.relevance desc, p.id desc), '[]'))::text as json
       from (
         select t.*, (
           case when t.search_vector @@ plainto_tsquery('simple', $8) then 2000 else 0 end
           + case when t.search_vector @@ to_tsquery('simple', $9) then 2000 else 0 end
           + round(1000 * word_similarity($8, t.search_text)) + round(900 * similarity($8, t.search_text))
         )::int as relevance
         from products t
         where t.store_id = $1 and t.status = 'ACTIVE' and t.id in (select search_products($1, $2, $3, $4, $5, $6, $7))
         order by relevance desc, t.id desc limit 20
       ) p
       cross join lateral (
         select json_agg(json_build_object('id', v.id, 'sku', v.sku,
           'price', json_build_object('amount', v.price, 'currency', v.currency)) order by v.position, v.id) as rows
         from product_variants v where v.product_id = p.id and v.is_active
       ) variants`,
      [...searchOf(STORE_ID, terms).values, terms.text, terms.starts],
    );
  },
};
