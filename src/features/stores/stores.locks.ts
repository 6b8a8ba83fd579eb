import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Store } from './store.entity.ts';

/** The store, locked; null when there is none. */
export function lockStore(em: EntityManager, id: string): Promise<Store | null> {
  return em.findOne(Store, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
