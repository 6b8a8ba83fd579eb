import { defineLoader } from '../../platform/graphql/loaders.ts';

/** How many of a variant can be sold: on hand less reserved, over all active locations. */
export const availabilityByVariant = defineLoader<string, number>(async (variantIds, { reader, storeId }) => {
  const rows = await reader.query<{ variantId: string; available: number }>(
    `select l.variant_id as "variantId", sum(l.on_hand - l.reserved) as "available"
     from stock_levels l join locations o on o.id = l.location_id and o.is_active
     where l.store_id = $1 and l.variant_id = any($2::uuid[]) group by l.variant_id`,
    [storeId, variantIds],
  );
  const available = new Map(rows.map((row) => [row.variantId, row.available]));
  return variantIds.map((id) => available.get(id) ?? 0);
});
