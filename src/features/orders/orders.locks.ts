import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { expectVersion, notFound } from '../../platform/graphql/faults.ts';
import { encodeId } from '../../values/ids.ts';
import { Order, OrderItem } from './order.entity.ts';

/**
 * The order with its row locked until the transaction ends: whoever changes an order, its items or its notes comes
 * through here first, and takes locks on stock only afterwards.
 *
 * @throws UserFault NOT_FOUND, and VERSION_CONFLICT when the caller has seen another version
 */
export async function lockOrder(
  em: EntityManager,
  command: { storeId: string; orderId: string; expectedVersion?: number | null | undefined },
): Promise<Order> {
  const { storeId, orderId, expectedVersion } = command;
  // What this transaction read before it had the lock may be old by now.
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const order = await em.findOne(Order, { storeId, id: orderId }, options);
  if (!order) throw notFound('order', 'orderId');
  expectVersion(expectedVersion, order, encodeId('ord', orderId));
  return order;
}

/** The items of an order whose row the caller has locked, which is the lock on them as well. */
export function lockedItems(em: EntityManager, order: Order): Promise<OrderItem[]> {
  const { storeId, id: orderId } = order;
  return em.find(OrderItem, { storeId, orderId }, { refresh: true, orderBy: { position: 'asc', id: 'asc' } });
}
