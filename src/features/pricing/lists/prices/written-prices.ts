import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { newId } from '../../../../values/ids.ts';
import type { PriceList } from '../price-list.entity.ts';
import type { ListPrice, PriceKey } from './given-prices.ts';

/** Writes prices of a locked list. @returns the number of those that changed */
export async function writePrices(
  em: EntityManager,
  { storeId, id }: PriceList,
  prices: readonly ListPrice[],
): Promise<number> {
  if (prices.length === 0) return 0;
  const rows = await sql(
    em,
    `insert into price_list_prices as p
       (id, store_id, price_list_id, variant_id, minimum_quantity, amount, compare_at_amount)
     select g.id, $1, $2, g.variant_id, g.minimum_quantity, g.amount, g.compare_at_amount
     from unnest($3::uuid[], $4::uuid[], $5::int[], $6::bigint[], $7::bigint[])
       as g (id, variant_id, minimum_quantity, amount, compare_at_amount)
     on conflict (variant_id, price_list_id, minimum_quantity) do update
       set amount = excluded.amount, compare_at_amount = excluded.compare_at_amount, updated_at = now()
       where (p.amount, p.compare_at_amount) is distinct from (excluded.amount, excluded.compare_at_amount)
     returning 1 as one`,
    [
      storeId,
      id,
      prices.map(() => newId()),
      prices.map(({ variantId }) => variantId),
      prices.map(({ minimumQuantity }) => minimumQuantity),
      prices.map(({ amount }) => amount),
      prices.map(({ compareAtAmount }) => compareAtAmount),
    ],
  );
  return rows.length;
}

/** Removes prices of a locked list. @returns the number of those that there were */
export async function removePrices(
  em: EntityManager,
  { storeId, id }: PriceList,
  prices: readonly PriceKey[],
): Promise<number> {
  if (prices.length === 0) return 0;
  const rows = await sql(
    em,
    `delete from price_list_prices p using unnest($3::uuid[], $4::int[]) as g (variant_id, minimum_quantity)
     where p.store_id = $1 and p.price_list_id = $2 and p.variant_id = g.variant_id
       and p.minimum_quantity = g.minimum_quantity
     returning 1 as one`,
    [
      storeId,
      id,
      prices.map(({ variantId }) => variantId),
      prices.map(({ minimumQuantity }) => minimumQuantity),
    ],
  );
  return rows.length;
}
