import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { encodeId } from '../../values/ids.ts';
import type { PaymentEventType } from '../orders/events/order-event-type.ts';
import type { Order } from '../orders/order.entity.ts';
import type { DiscrepancyKind, DiscrepancyResolution } from './discrepancies/discrepancy-status.ts';
import type { PaymentRow } from './payments.locks.ts';

/** The event of a change of a payment. `amount` is in minor units. The event contains no personal data. */
export function paymentEvent(
  payment: Pick<PaymentRow, 'id' | 'storeId' | 'provider' | 'currency'>,
  order: Pick<Order, 'id' | 'customerId'>,
  facts: {
    type: PaymentEventType;
    actor: Actor;
    amount: number;
    reason?: string;
    declineCode?: string | null;
    failureCode?: string | null;
    captureBefore?: Date | null;
    kind?: DiscrepancyKind;
    resolution?: DiscrepancyResolution;
    /** That of the payment by default. */
    currency?: string;
  },
): NewEvent {
  const { type, actor, amount, reason, declineCode, failureCode, captureBefore, kind, resolution } = facts;
  return {
    storeId: payment.storeId,
    type,
    subjectId: payment.id,
    orderId: order.id,
    customerId: order.customerId,
    data: {
      paymentId: encodeId('pay', payment.id),
      provider: payment.provider,
      amount,
      currency: facts.currency ?? payment.currency,
      ...(reason !== undefined && { reason }),
      ...(declineCode && { declineCode }),
      ...(failureCode && { failureCode }),
      ...(captureBefore && { captureBefore: captureBefore.toISOString() }),
      ...(kind && { kind }),
      ...(resolution && { resolution }),
    },
    metadata: eventMetadata(actor),
  };
}
