import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong } from '../../../platform/graphql/loading/row-loaders.ts';

/** Days before the beginning of a reduction whose prices count: Directive 98/6/EC, article 6a. */
export const DAYS_BEFORE = 30;

/**
 * The lowest price of the days before the present reduction of each variant began, in minor units. Undefined without a
 * reduction, or if no price before it is known.
 *
 * A price is reduced if it has a price to compare with, or is lower than the one before. A reduction that is announced
 * and lowered further, without an increase in between, is one reduction, which began with its first step (article 6a (5)).
 * Everything else begins a new one. So a price that was lowered without an announcement counts for the next reduction.
 */
export const lowestPriceBeforeReduction = defineLoader<string, number | undefined>(
  async (ids, { reader, storeId }) => {
    const wanted = isAmong('h.variant_id', ids, 2);
    const rows = await reader.query<{ id: string; lowest: number }>(
      `with history as (
         select h.variant_id, h.valid_from, h.price, h.compare_at_price,
           lag(h.price) over w as price_before, lag(h.compare_at_price) over w as compared_before,
           lead(h.valid_from) over w as valid_to
         from variant_prices h where h.store_id = $1 and ${wanted.text}
         window w as (partition by h.variant_id order by h.valid_from)
       ), reduced as (
         select variant_id from history
         where valid_to is null and (compare_at_price is not null or price < price_before)
       ), begun as (
         select s.variant_id, max(s.valid_from) as at
         from history s join reduced r on r.variant_id = s.variant_id
         where (s.compare_at_price is not null and s.compared_before is not null and s.price <= s.price_before)
           is not true
         group by s.variant_id
       )
       select b.variant_id as id, min(h.price) as lowest
       from begun b join history h on h.variant_id = b.variant_id
       where h.valid_from < b.at and h.valid_to > b.at - make_interval(days => ${DAYS_BEFORE})
       group by b.variant_id`,
      [storeId, wanted.value],
      wanted,
    );
    const lowest = new Map(rows.map((row) => [row.id, row.lowest]));
    return ids.map((id) => lowest.get(id));
  },
);
