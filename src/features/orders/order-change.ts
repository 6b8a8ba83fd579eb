import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { invalid, notAllowedNow } from '../../platform/graphql/faults.ts';
import type { Order, OrderItem } from './order.entity.ts';
import { type OrderEventType, orderEvent } from './order.events.ts';
import { EDITABLE, PaymentStatus } from './order-status.ts';

/**
 * Ends a change of a locked order: the next version, and the one event that carries it. Called once per change,
 * after the order's verbs and before stock is locked.
 */
export async function recordChange(
  em: EntityManager,
  order: Order,
  event: { type: OrderEventType; actor: Actor; data?: Readonly<Record<string, unknown>> },
): Promise<void> {
  order.version += 1;
  await em.flush();
  await appendEvents(em, [orderEvent(order, event)]);
}

/** @throws UserFault NOT_ALLOWED_NOW once the order is being packed or has ended */
export function requireEditable(order: Order): void {
  if (EDITABLE.includes(order.status)) return;
  throw notAllowedNow(`An order that is ${order.status} no longer changes.`, 'orderId');
}

/** Sums a changed order up. @throws UserFault when it is beyond what can be paid */
export function repriceOrder(order: Order, items: readonly OrderItem[]): void {
  try {
    order.reprice(items);
  } catch (error) {
    if (error instanceof RangeError) throw invalid('items', 'The total is too large.');
    throw error;
  }
  // What costs nothing is paid, and waits for no payment.
  if (order.paymentStatus === PaymentStatus.PAID) order.expiresAt = null;
}
