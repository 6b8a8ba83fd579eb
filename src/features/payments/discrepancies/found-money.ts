import type { EntityManager } from '@mikro-orm/postgresql';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { paymentEvent } from '../payment.events.ts';
import type { LockedPayment } from '../payments.locks.ts';
import { recordDiscrepancy } from './discrepancies.locks.ts';
import type { DiscrepancyKind } from './discrepancy-status.ts';

/** Money at a provider that does not fit a payment of ours. */
export interface FoundMoney {
  readonly kind: DiscrepancyKind;
  /** The provider's object. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

/**
 * Records money that does not fit, with its event. It is never booked.
 *
 * @param found.expected minor units; the amount of the payment by default
 * @returns false when it was recorded before
 */
export async function reportMoney(
  em: EntityManager,
  { actor, order, payment }: LockedPayment,
  found: FoundMoney & { expected?: number },
): Promise<boolean> {
  const { kind, reference, amount, currency, expected = payment.amount } = found;
  const { storeId, id: paymentId, provider, account } = payment;
  const recorded = await recordDiscrepancy(em, {
    ...{ storeId, paymentId, kind, provider, account, reference, amount, currency },
    expected: { amount: expected, currency: payment.currency },
  });
  if (!recorded) return false;
  const facts = { type: 'payment.discrepancy_found', actor, amount, currency, kind } as const;
  await appendEvents(em, [paymentEvent(payment, order, facts)]);
  return true;
}
