import type { OrderEndedHook } from '../../orders/lifecycle/order-ended-hook.ts';
import { markUnderway } from '../../orders/lifecycle/order-payment.ts';
import { cancelOpenPayments } from '../payments.locks.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import { refundable, scheduleRefund } from '../refunds/refunds.locks.ts';
import { ORDER_ENDED } from './money-arrival.ts';

/**
 * Reverses the payments of an order that was cancelled or expired: open ones are cancelled, captured ones are
 * refunded.
 *
 * @param cancelling the providers that can end a payment
 */
export function reversePayments(cancelling: readonly ProviderName[]): OrderEndedHook {
  return async (em, { actor, orderId }) => {
    const { storeId } = actor;
    const { cancelled } = await cancelOpenPayments(em, { actor, orderId, isForced: true, cancelling });
    if (cancelled > 0) {
      await markUnderway(em, { actor, orderId, underway: { isPending: false, authorized: 0 } });
    }
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
}
