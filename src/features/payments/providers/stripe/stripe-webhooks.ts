import type { Stripe } from 'stripe';
import type { ProviderWebhooks } from '../../payment-provider.ts';
import type { ProviderChange, ProviderEvent } from '../provider-state.ts';
import { type StripeChangeSource, stripeChanges } from './stripe-changes.ts';
import { idsOf } from './stripe-metadata.ts';

/** An older signature is refused, so that a recorded request cannot be sent again. */
const TOLERANCE_SECONDS = 300;

/** The SDK verifies in constant time. Each secret is tried, since one replaces the other for a while. */
export function stripeWebhooks(
  source: StripeChangeSource & { readonly secrets: readonly string[] },
): ProviderWebhooks {
  const { stripe, secrets } = source;
  return {
    verify({ body, headers, now }) {
      const signature = headers['stripe-signature'];
      if (typeof signature !== 'string') return undefined;
      const { webhooks } = stripe();
      for (const secret of secrets) {
        try {
          const receivedAt = now.getTime();
          return eventOf(
            webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS, undefined, receivedAt),
          );
        } catch {
          // Another secret may fit. A body that is signed but is no event fails with each.
        }
      }
      return undefined;
    },
    changesOf: ({ payload }): Promise<readonly ProviderChange[]> =>
      stripeChanges(source, (payload as unknown as Stripe.Event).data.object as StripeObject),
  };
}

type StripeObject = Parameters<typeof stripeChanges>[1];

export function eventOf(event: Stripe.Event): ProviderEvent {
  const { metadata } = event.data.object as { metadata?: Stripe.Metadata | null };
  const ids = idsOf(metadata);
  return {
    id: event.id,
    type: event.type,
    occurredAt: new Date(event.created * 1000),
    payload: event as unknown as Record<string, unknown>,
    ...(ids && { ids }),
  };
}
