import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import type { DiscrepancyResolution } from '../discrepancies/discrepancy-status.ts';
import { paymentEvent } from '../payment.events.ts';
import { readPayment } from '../payments.locks.ts';
import type { LockedDiscrepancy } from './discrepancy-resolutions.locks.ts';

/** Appends the event of a resolution: to the order of its payment, or to the store if there is none. */
export async function tellResolved(
  em: EntityManager,
  resolved: { actor: Actor; discrepancy: LockedDiscrepancy; resolution: DiscrepancyResolution },
): Promise<void> {
  const { actor, discrepancy, resolution } = resolved;
  const { id, storeId, paymentId, kind, provider, amount, currency } = discrepancy;
  if (paymentId) {
    const payment = await readPayment(em, { storeId, paymentId });
    const order = await lockOrder(em, { storeId, orderId: payment.orderId });
    const facts = {
      type: 'payment.discrepancy_resolved',
      actor,
      amount,
      currency,
      kind,
      resolution,
    } as const;
    await appendEvents(em, [paymentEvent(payment, order, facts)]);
    return;
  }
  await appendEvents(em, [
    {
      storeId,
      type: 'payment_discrepancy.resolved',
      subjectId: id,
      data: { kind, provider, amount, currency, resolution },
      metadata: eventMetadata(actor),
    },
  ]);
}
