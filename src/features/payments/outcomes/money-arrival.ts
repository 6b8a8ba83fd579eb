import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { DomainError } from '../../../platform/errors/domain-error.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { reserveStock } from '../../inventory/inventory.locks.ts';
import { recordChange } from '../../orders/changing/locked-change.ts';
import { markPaid } from '../../orders/lifecycle/order-payment.ts';
import type { Order } from '../../orders/order.entity.ts';
import { OrderStatus } from '../../orders/order-status.ts';
import { lockedItems } from '../../orders/orders.locks.ts';
import { paymentEvent } from '../payment.events.ts';
import type { PaymentRow } from '../payments.locks.ts';
import { scheduleRefund } from '../refunds/refunds.locks.ts';

/** Why money goes back without anybody asking; these words are in the event. */
export const ORDER_ENDED = 'order_ended';
const PAID_TWICE = 'paid_twice';

/**
 * Counts money that arrived for a locked order, whatever has become of the order: never silence. A PENDING order is
 * confirmed. One that expired takes its stock again and is confirmed if it can; what cannot be kept goes back, with a
 * refund that is scheduled in the same transaction.
 *
 * @param arrival.amount minor units, already written down at the payment
 */
export async function receiveMoney(
  em: EntityManager,
  arrival: { actor: Actor; order: Order; payment: PaymentRow; amount: number },
): Promise<void> {
  const { actor, order, payment, amount } = arrival;
  await appendEvents(em, [paymentEvent(payment, order, { type: 'payment.captured', actor, amount })]);
  if (order.status === OrderStatus.EXPIRED && amount >= order.amountDue()) {
    await reopen(em, { order, actor });
  }
  const money = await markPaid(em, { actor, orderId: order.id, amount });
  const surplus = money.isEnded ? amount : money.paidTotal - money.refundedTotal - order.total;
  if (surplus <= 0) return;
  await scheduleRefund(em, {
    storeId: order.storeId,
    paymentId: payment.id,
    amount: Math.min(surplus, amount),
    reason: money.isEnded ? ORDER_ENDED : PAID_TWICE,
    createdBy: 'system:payments',
  });
}

/** Takes the stock of an expired order again, all of it or none. @returns without a change when it is sold by now */
async function reopen(em: EntityManager, { order, actor }: { order: Order; actor: Actor }): Promise<void> {
  const { storeId, id: orderId } = order;
  const lines = await lockedItems(em, order);
  try {
    await em.transactional((inner) => reserveStock(inner, { storeId, orderId, lines, ttlSeconds: null }));
  } catch (error) {
    if (error instanceof DomainError) return;
    throw error;
  }
  const from = order.status;
  order.moveTo(OrderStatus.PENDING);
  await recordChange(em, order, { type: 'order.status_changed', actor, data: { from, to: order.status } });
}
