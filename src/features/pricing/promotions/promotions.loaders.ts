import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById } from '../../../platform/graphql/loading/row-loaders.ts';
import { Promotion } from './promotion.entity.ts';

/** Check the policy before you show one. */
export const promotionById = rowById(Promotion);

/** The number of orders that use each promotion. A limited promotion has a counter; the uses of others are counted. */
export const usageByPromotion = defineLoader<string, number>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('p.id', ids, 2);
  const rows = await reader.query<{ id: string; count: number }>(
    `select p.id, coalesce(
       (select c.used from promotion_counters c
        where c.store_id = p.store_id and c.subject_id = p.id and c.buyer_key = '' and p.usage_limit is not null),
       (select count(*) from promotion_uses u where u.promotion_id = p.id)) as count
     from promotions p where p.store_id = $1 and ${wanted.text}`,
    [storeId, wanted.value],
    wanted,
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
});
