import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Location } from '../location.entity.ts';

/** Locks a location. Null when the store has none with this id. */
export function lockLocation(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Location | null> {
  return em.findOne(Location, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
