import type { OrderEndedHook } from '../orders/lifecycle/order-ended-hook.ts';
import { markPaymentFailed } from '../orders/lifecycle/order-payment.ts';
import { ORDER_ENDED } from './outcomes/money-arrival.ts';
import { cancelPendingPayments } from './payments.locks.ts';
import { refundable, scheduleRefund } from './refunds/refunds.locks.ts';

/**
 * Reverses the payments of an order that was cancelled or expired: pending ones are cancelled, captured ones are
 * refunded.
 */
export const reversePayments: OrderEndedHook = async (em, { actor, orderId }) => {
  const { storeId } = actor;
  const { cancelled } = await cancelPendingPayments(em, { storeId, orderId, isForced: true });
  if (cancelled > 0) await markPaymentFailed(em, { actor, orderId });
  for (const { paymentId, amount } of await refundable(em, { storeId, orderId })) {
    await scheduleRefund(em, {
      storeId,
      paymentId,
      amount,
      reason: ORDER_ENDED,
      createdBy: 'system:payments',
    });
  }
};
