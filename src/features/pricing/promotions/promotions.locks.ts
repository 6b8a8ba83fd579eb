import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { Promotion } from './promotion.entity.ts';

/**
 * Locks a promotion, and waits for the orders that are using it just now. Null when the store has none with this id. The
 * lock conflicts with that of the foreign key of promotion_uses.
 */
export function lockPromotion(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Promotion | null> {
  return em.findOne(Promotion, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** How many orders use a locked promotion, and how many of the buyer who uses it most. */
export async function countUses(
  em: EntityManager,
  { id }: Promotion,
): Promise<{ total: number; byBuyer: number }> {
  const [counted] = await sql<{ total: number; byBuyer: number }>(
    em,
    `select coalesce(sum(uses), 0)::int as total, coalesce(max(uses), 0)::int as "byBuyer"
     from (select count(*) as uses from promotion_uses where promotion_id = $1 group by buyer_key) as buyers`,
    [id],
  );
  return counted!;
}

/** Gives a locked promotion the counters that its limits need, made from its uses, and takes the others away. */
export async function makeCounters(em: EntityManager, promotion: Promotion): Promise<void> {
  const { storeId, id, usageLimit, usageLimitPerCustomer } = promotion;
  await sql(em, 'delete from promotion_counters where store_id = $1 and subject_id = $2', [storeId, id]);
  await sql(
    em,
    `insert into promotion_counters (store_id, subject_id, buyer_key, used)
     select store_id, promotion_id, '', count(*) from promotion_uses
     where store_id = $1 and promotion_id = $2 and $3 group by store_id, promotion_id
     union all
     select store_id, promotion_id, buyer_key, count(*) from promotion_uses
     where store_id = $1 and promotion_id = $2 and $4 group by store_id, promotion_id, buyer_key`,
    [storeId, id, usageLimit !== null, usageLimitPerCustomer !== null],
  );
}

/**
 * Checks under the lock of a customer group that no promotion names it, not even one that has ended: orders are priced
 * by the rules of their day.
 *
 * @throws DomainError NOT_ALLOWED_NOW
 */
export async function expectUnnamed(
  em: EntityManager,
  { storeId, groupId }: { storeId: string; groupId: string },
): Promise<void> {
  const [named] = await sql<{ name: string }>(
    em,
    'select name from promotions where store_id = $1 and customer_group_ids @> array[$2::uuid] order by id limit 1',
    [storeId, groupId],
  );
  if (named) throw notAllowedNow(`The promotion "${named.name}" is for this group.`, 'customerGroupId');
}
