import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { systemActor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion, notFound } from '../../platform/errors/standard-errors.ts';
import { encodeId } from '../../values/ids.ts';
import { releaseReservations } from '../inventory/inventory.locks.ts';
import { lockUses } from '../pricing/promotions/uses/promotion-uses.locks.ts';
import type { OrderFacts } from './events/order.events.ts';
import { Order } from './order.entity.ts';
import { OrderItem } from './order-item.entity.ts';

/**
 * Locks an order until the transaction ends. Every change of an order, its items or its notes calls this first, and
 * locks stock afterwards.
 *
 * @throws DomainError NOT_FOUND, and VERSION_CONFLICT when the caller has seen another version
 */
export async function lockOrder(
  em: EntityManager,
  command: { storeId: string; orderId: string; expectedVersion?: number | null | undefined },
): Promise<Order> {
  const { storeId, orderId, expectedVersion } = command;
  // Read again: what this transaction read before it had the lock may be outdated.
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const order = await em.findOne(Order, { storeId, id: orderId }, options);
  if (!order) throw notFound('order', 'orderId');
  expectVersion(expectedVersion, order, encodeId('ord', orderId));
  return order;
}

/**
 * Locks many orders in id order, then the promotions that they use, and then the levels of the stock they hold in
 * (variant, location) order as every reservation does. So what changes the orders one after another cannot deadlock with a checkout.
 */
export async function lockOrders(
  em: EntityManager,
  { storeId, orderIds }: { storeId: string; orderIds: readonly string[] },
): Promise<void> {
  await sql(em, 'select 1 from orders where store_id = $1 and id = any ($2::uuid[]) order by id for update', [
    storeId,
    orderIds,
  ]);
  await lockUses(em, orderIds);
  await lockHeldStock(em, orderIds);
}

async function lockHeldStock(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `select 1 from stock_levels l
     where (l.store_id, l.variant_id, l.location_id) in (
       select r.store_id, r.variant_id, r.location_id from stock_reservations r
       where r.order_id = any ($1::uuid[]) and r.status = 'OPEN')
     order by l.variant_id, l.location_id for no key update`,
    [orderIds],
  );
}

/** The items of an order. The caller's lock on the order covers them. */
export function lockedItems(em: EntityManager, order: Order): Promise<OrderItem[]> {
  const { storeId, id: orderId } = order;
  return em.find(OrderItem, { storeId, orderId }, { refresh: true, orderBy: { position: 'asc', id: 'asc' } });
}

/** The SQL condition for orders that expire. Any payment prevents expiry. */
export const EXPIRES_UNPAID = "status = 'PENDING' and payment_status in ('UNPAID', 'PENDING')";

/**
 * Locks the next unpaid orders past their deadline, by the database's clock, and the promotions that they use. Skips
 * orders that another transaction has locked, since they are being paid, cancelled or expired.
 */
export async function lockExpired(em: EntityManager, limit: number): Promise<OrderFacts[]> {
  const rows = await sql<Omit<OrderFacts, 'total'> & { total: string }>(
    em,
    `select o.id, o.store_id as "storeId", o.customer_id as "customerId", o.number, o.status,
       o.payment_status as "paymentStatus", o.fulfillment_status as "fulfillmentStatus", o.total::text, o.currency,
       o.version, o.sales_rep_id as "salesRepId"
     from orders o
     where ${EXPIRES_UNPAID} and o.expires_at < now()
     order by o.expires_at limit $1 for update skip locked`,
    [limit],
  );
  await lockUses(
    em,
    rows.map(({ id }) => id),
  );
  return rows.map(({ total, ...row }) => ({ ...row, total: Number(total) }));
}

/**
 * Releases the stock of many orders. It locks all their levels first, in (variant, location) order as every reservation
 * does, so that it cannot deadlock with a checkout.
 */
export async function releaseBatch(em: EntityManager, orders: readonly OrderFacts[]): Promise<void> {
  await lockHeldStock(
    em,
    orders.map(({ id }) => id),
  );
  for (const { id: orderId, storeId } of orders) {
    await releaseReservations(em, { storeId, orderId, actor: systemActor(storeId, 'expiry') });
  }
}
