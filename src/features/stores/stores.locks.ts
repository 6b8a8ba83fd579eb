import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Store } from './store.entity.ts';

/** Locks the store; null if it does not exist. */
export function lockStore(em: EntityManager, id: string): Promise<Store | null> {
  return em.findOne(Store, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
