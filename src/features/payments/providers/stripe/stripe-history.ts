import type { Stripe } from 'stripe';
import type { ProviderHistory } from '../../payment-provider.ts';
import { type StripeChangeSource, stripeChanges } from './stripe-changes.ts';
import { eventOf } from './stripe-webhooks.ts';

/** Stripe keeps events for 30 days. */
const EVENTS_KEPT_MS = 29 * 24 * 3_600_000;

/** The events that change a payment, a refund or a dispute. Stripe takes at most 20 types. */
const TYPES: readonly string[] = [
  'payment_intent.succeeded',
  'payment_intent.amount_capturable_updated',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'payment_intent.processing',
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'charge.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.dispute.closed',
];

export function stripeHistory(source: StripeChangeSource): ProviderHistory {
  const { stripe } = source;
  return {
    async *undelivered(since) {
      const created = { gte: seconds(since) };
      const types = [...TYPES];
      for await (const event of stripe().events.list({
        delivery_success: false,
        created,
        types,
        limit: 100,
      })) {
        yield eventOf(event);
      }
    },
    async *changesSince(since) {
      const seen = new Set<string>();
      for await (const object of changedObjects(source, since)) {
        if (seen.has(object.id)) continue;
        seen.add(object.id);
        yield* await stripeChanges(source, object);
      }
    },
  };
}

interface Named {
  readonly object: string;
  readonly id: string;
}

/** Events name what changed. For the time before them, lists name what was created. */
async function* changedObjects({ stripe }: StripeChangeSource, since: Date): AsyncIterable<Named> {
  const created = { gte: seconds(since) };
  for await (const event of stripe().events.list({ created, types: [...TYPES], limit: 100 })) {
    yield event.data.object as unknown as Named;
  }
  if (Date.now() - since.getTime() < EVENTS_KEPT_MS) return;
  const page: Stripe.PaginationParams & { created: { gte: number } } = { created, limit: 100 };
  yield* stripe().paymentIntents.list(page);
  yield* stripe().refunds.list(page);
  yield* stripe().disputes.list(page);
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
