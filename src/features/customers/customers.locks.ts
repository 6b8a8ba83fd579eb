import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Customer } from './customer.entity.ts';

/** The customer, locked together with its addresses; null when there is none or it was deleted. */
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
