import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { PriceList } from './price-list.entity.ts';

/** Locks a price list and its prices. Null when the store has none with this id. */
export function lockPriceList(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<PriceList | null> {
  return em.findOne(PriceList, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Locks the price lists with this name and their prices. Several may have it. */
export function lockPriceListsNamed(
  em: EntityManager,
  { storeId, name }: { storeId: string; name: string },
): Promise<PriceList[]> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, limit: 2 } as const;
  return em.find(PriceList, { storeId, name }, options);
}

/**
 * Checks under the lock of a customer group that no price list names it.
 *
 * @throws DomainError NOT_ALLOWED_NOW
 */
export async function expectUnlisted(
  em: EntityManager,
  { storeId, groupId }: { storeId: string; groupId: string },
): Promise<void> {
  const [named] = await sql<{ name: string }>(
    em,
    'select name from price_lists where store_id = $1 and customer_group_ids @> array[$2::uuid] order by id limit 1',
    [storeId, groupId],
  );
  if (named) throw notAllowedNow(`The price list "${named.name}" is for this group.`, 'customerGroupId');
}
