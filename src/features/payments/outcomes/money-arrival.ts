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
import { retakeUses, UsesGoneError } from '../../pricing/promotions/uses/promotion-uses.locks.ts';
import { captureHolds } from '../credit/paying/credit-payments.ts';
import { paymentEvent } from '../payment.events.ts';
import { PaymentStatus } from '../payment-status.ts';
import type { PaymentRow } from '../payments.locks.ts';
import { scheduleRefund } from '../refunds/refunds.locks.ts';

/** The refund reason when an order had ended before its money arrived. It is part of the event. */
export const ORDER_ENDED = 'order_ended';
const PAID_TWICE = 'paid_twice';

/**
 * Records money that arrived for a locked order, whatever the order's status. A PENDING order is confirmed. An expired
 * order reserves its stock and the uses of its promotions again, and is confirmed if that succeeds. Otherwise a refund is scheduled in the same
 * transaction.
 *
 * @param arrival.amount minor units, already recorded at the payment
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
  // Credit that is held for the order is captured with the payment of the rest, once that is complete.
  const due = order.amountDue() - amount;
  const credit =
    payment.status === PaymentStatus.CAPTURED ? await captureHolds(em, { actor, order, due }) : 0;
  const money = await markPaid(em, { actor, orderId: order.id, amount: amount + credit });
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

/**
 * Reserves the stock of an expired order again and takes the uses of its promotions again, all or nothing.
 *
 * @returns without a change when the stock is sold out or a promotion is used up
 */
async function reopen(em: EntityManager, { order, actor }: { order: Order; actor: Actor }): Promise<void> {
  const { storeId, id: orderId } = order;
  const lines = await lockedItems(em, order);
  try {
    await em.transactional(async (inner) => {
      await retakeUses(inner, { storeId, orderId });
      await reserveStock(inner, { storeId, orderId, lines, ttlSeconds: null });
    });
  } catch (error) {
    if (error instanceof DomainError || error instanceof UsesGoneError) return;
    throw error;
  }
  const from = order.status;
  order.moveTo(OrderStatus.PENDING);
  await recordChange(em, order, { type: 'order.status_changed', actor, data: { from, to: order.status } });
}
