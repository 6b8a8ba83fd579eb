import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { OrderTooLargeError } from '../../pricing/calculation/price.ts';
import type { OrderPrices } from '../amounts/order-prices.ts';
import { type ChangedOrder, type Repriced, repriceOrderBy } from '../amounts/order-repricing.ts';
import { type ChangeDescription, orderEvent, versionEvents } from '../events/order.events.ts';
import type { Order } from '../order.entity.ts';
import { EDITABLE, type OrderStatus } from '../order-status.ts';
import { tooLarge } from '../orders.errors.ts';

/**
 * Completes a change of a locked order: raises its version and appends the events of {@link versionEvents}. Call it
 * once per change, after the order's methods and before locking stock.
 */
export async function recordChange(
  em: EntityManager,
  order: Order,
  { actor, ...change }: ChangeDescription & { actor: Actor },
): Promise<void> {
  const from = (em.getUnitOfWork().getOriginalEntityData(order)?.status ?? order.status) as OrderStatus;
  const events = versionEvents(change, { from, to: order.status, version: order.version });
  order.version += events.length;
  await em.flush();
  await appendEvents(
    em,
    events.map((event) => orderEvent(order, { ...event, actor })),
  );
}

/** @throws DomainError NOT_ALLOWED_NOW once the order is being packed or has ended */
export function requireEditable(order: Order): void {
  if (EDITABLE.includes(order.status)) return;
  throw notAllowedNow(`An order that is ${order.status} no longer changes.`, 'orderId');
}

/**
 * Prices a changed order again.
 *
 * @throws DomainError when it exceeds the largest amount of an order
 */
export async function repriceOrder(prices: OrderPrices, changed: ChangedOrder): Promise<Repriced> {
  try {
    return await repriceOrderBy(prices, changed);
  } catch (error) {
    if (error instanceof OrderTooLargeError) throw tooLarge('items', changed.order.currency);
    throw error;
  }
}
