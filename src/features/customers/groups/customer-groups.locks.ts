import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { notFound } from '../../../platform/errors/standard-errors.ts';
import { CustomerGroup } from './customer-group.entity.ts';

/** Locks a group, and waits for those who name it just now. Null when the store has none with this id. */
export function lockGroup(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<CustomerGroup | null> {
  return em.findOne(CustomerGroup, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * Keeps groups from being deleted until the end of the transaction, which names them in a row. Lock them before the row.
 *
 * @throws DomainError NOT_FOUND, equally for an unknown group and one of another store
 */
export async function keepGroups(
  em: EntityManager,
  { storeId, ids, field }: { storeId: string; ids: readonly string[]; field: string },
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await sql<{ id: string }>(
    em,
    `select id from customer_groups where store_id = $1 and id = any ($2::uuid[]) order by id for key share`,
    [storeId, ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.findIndex((id) => !found.has(id));
  if (missing !== -1) throw notFound('customer group', `${field}.${missing}`);
}

/** Takes all customers out of a locked group. */
export async function removeMembers(em: EntityManager, { storeId, id }: CustomerGroup): Promise<void> {
  await sql(
    em,
    `update customers set group_ids = array_remove(group_ids, $2::uuid)
     where store_id = $1 and group_ids @> array[$2::uuid] and group_ids <> '{}'`,
    [storeId, id],
  );
}
