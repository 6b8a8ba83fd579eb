import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { Location } from '../location.entity.ts';

/** Locks a location. Null when the store has none with this id. */
export function lockLocation(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Location | null> {
  return em.findOne(Location, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Deletes the levels of a locked location, on which nothing ever lay; a foreign key refuses the others. */
export async function deleteLevels(em: EntityManager, { storeId, id }: Location): Promise<void> {
  await sql(em, 'delete from stock_levels where store_id = $1 and location_id = $2', [storeId, id]);
}
