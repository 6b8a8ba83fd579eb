import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Customer } from './customer.entity.ts';

/** Locks the customer and its addresses; null if it does not exist or was deleted. */
export function lockCustomer(
  em: EntityManager,
  { storeId, customerId }: { storeId: string; customerId: string },
): Promise<Customer | null> {
  return em.findOne(
    Customer,
    { storeId, id: customerId, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}
