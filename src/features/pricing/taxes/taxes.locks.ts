import { type EntityClass, type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import type { StoreOwned } from '../../../platform/db/store-owned.ts';

/**
 * Serializes changes of the tax rules of a store. The rules of two transactions could overlap although each of them
 * fits the rules that it sees. It is the row that `raise_pricing_version` updates at the end of each change.
 */
export async function lockTaxRules(em: EntityManager, storeId: string): Promise<void> {
  await sql(em, 'select from stores where id = $1 for no key update', [storeId]);
}

/** Locks a tax class, a rate or a registration. Null when the store has none with this id. */
export function lockTaxRule<T extends StoreOwned>(
  em: EntityManager,
  entity: EntityClass<T>,
  { storeId, id }: { storeId: string; id: string },
): Promise<T | null> {
  const repository = em.getRepository<StoreOwned>(entity);
  return repository.findOne({ storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) as Promise<T | null>;
}
