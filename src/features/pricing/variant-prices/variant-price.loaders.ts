import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong } from '../../../platform/graphql/loading/row-loaders.ts';
import type { VariantPrice } from '../lists/best-price.ts';

/** The prices of price lists for one unit of a variant, whatever their lists are for. */
interface ListPrices {
  readonly prices: readonly VariantPrice[];
  /** Version of the store's rules for prices. */
  readonly version: number;
  /** The clock of the database, in milliseconds since 1970. */
  readonly readAt: number;
}

/** Undefined for a variant that no list has. */
export const listPricesByVariant = defineLoader<string, ListPrices | undefined>(
  async (ids, { reader, storeId }) => {
    const wanted = isAmong('l.variant_id', ids, 2);
    const rows = await reader.query<ListPrices & { id: string }>(
      `select l.variant_id as id, s.pricing_version as version,
         (extract(epoch from now()) * 1000)::float8 as "readAt",
         json_agg(json_build_array(l.price_list_id, 1, l.amount, l.compare_at_amount)) as prices
       from price_list_prices l join stores s on s.id = l.store_id
       where l.store_id = $1 and ${wanted.text} and l.minimum_quantity = 1
       group by l.variant_id, s.pricing_version`,
      [storeId, wanted.value],
      wanted,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  },
);
