import type { Row } from '../../platform/db/reading/reader.ts';
import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Location } from './location.entity.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

export const locationById = rowById(Location);
export const stockLevelById = rowById(StockLevel);
export const stockMovementById = rowById(StockMovement);
export const stockLevelsByVariant = rowsByKey(StockLevel, 'variantId', 't.created_at, t.id');

/** The quantity of each variant that can be sold now, over all active locations. Zero without any. */
export const availabilityByVariant = defineLoader<string, number>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('l.variant_id', ids, 2);
  const rows = await reader.query<{ variantId: string; available: number }>(
    `select l.variant_id as "variantId", sum(l.available) as available
     from sellable_stock l where l.store_id = $1 and ${wanted.text}
     group by l.variant_id`,
    [storeId, wanted.value],
    wanted,
  );
  const found = new Map(rows.map(({ variantId, available }) => [variantId, available]));
  return ids.map((id) => found.get(id) ?? 0);
});

export const LATEST_MOVEMENTS = 20;

/** The newest movements of each level, at most {@link LATEST_MOVEMENTS}. */
export const latestMovements = defineLoader<string, Row<StockMovement>[]>(
  async (levelIds, { reader, storeId }) => {
    const rows = await reader.query<Row<StockMovement> & { levelId: string }>(
      `select l.id as "levelId", m.*
       from stock_levels l
       cross join lateral (
         select ${reader.columns(StockMovement)} from stock_movements t
         where t.store_id = l.store_id and t.variant_id = l.variant_id and t.location_id = l.location_id
         order by t.created_at desc, t.id desc limit ${LATEST_MOVEMENTS}
       ) m
       where l.store_id = $1 and l.id = any($2::uuid[])`,
      [storeId, levelIds],
    );
    const groups = Map.groupBy(rows, ({ levelId }) => levelId);
    return levelIds.map((id) => groups.get(id) ?? []);
  },
);
