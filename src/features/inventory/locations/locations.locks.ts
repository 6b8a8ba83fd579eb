import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Location } from '../location.entity.ts';

/** The location, locked; null when there is none in this store. */
export function lockLocation(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Location | null> {
  return em.findOne(Location, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
