import type { Stripe } from 'stripe';
import type { ProviderOptions } from '../../payment-provider.ts';
import type { OurIds } from '../provider-state.ts';
import { toStripeAmount } from './stripe-amounts.ts';
import type { StripeClient } from './stripe-client.ts';
import { askStripe, found, type StripeAnswer } from './stripe-errors.ts';
import { createdSince, keyOf } from './stripe-keys.ts';
import { idsOf, metadataOf } from './stripe-metadata.ts';

/** What is needed to charge a payment. */
export interface StripeCharge extends ProviderOptions {
  readonly ids: OurIds;
  readonly orderId: string;
  readonly amount: number;
  readonly currency: string;
  readonly idempotencyKey: string;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly captureMethod: 'automatic_async' | 'manual';
}

const EXPAND = ['latest_charge'];

/** Payment intents: the client confirms them with Stripe's elements. */
export class StripePayments {
  readonly #stripe: StripeClient;

  constructor(stripe: StripeClient) {
    this.#stripe = stripe;
  }

  create(charge: StripeCharge): Promise<StripeAnswer<Stripe.PaymentIntent>> {
    const { currency, stripe: options = { flow: 'ELEMENTS' }, captureMethod } = charge;
    const { customer, paymentMethod, isSaved } = options;
    return askStripe(() =>
      this.#stripe().paymentIntents.create(
        {
          amount: toStripeAmount(charge.amount, currency),
          currency: currency.toLowerCase(),
          capture_method: captureMethod,
          metadata: metadataOf(charge.ids),
          ...(customer && { customer }),
          ...(customer && isSaved && { setup_future_usage: 'off_session' as const }),
          ...(paymentMethod ? savedMethod(paymentMethod) : { automatic_payment_methods: { enabled: true } }),
          expand: EXPAND,
        },
        { idempotencyKey: keyOf('intent', charge) },
      ),
    );
  }

  /** The intent that was made for a payment. A cancelled one cannot be paid, so it is passed over. */
  async find(paymentId: string, createdAt: Date): Promise<Stripe.PaymentIntent | undefined> {
    const list = this.#stripe().paymentIntents.list({
      created: createdSince(createdAt),
      limit: 100,
      expand: EXPAND.map((path) => `data.${path}`),
    });
    let cancelled: Stripe.PaymentIntent | undefined;
    for await (const intent of list) {
      if (idsOf(intent.metadata)?.paymentId !== paymentId) continue;
      if (intent.status !== 'canceled') return intent;
      cancelled = intent;
    }
    return cancelled;
  }

  fetch(id: string): Promise<Stripe.PaymentIntent | undefined> {
    return found(() => this.#stripe().paymentIntents.retrieve(id, { expand: EXPAND }));
  }
}

/** The method is charged at once. The payer is there, so a bank may still ask to authenticate in the client. */
function savedMethod(paymentMethod: string) {
  return {
    payment_method: paymentMethod,
    confirm: true,
    use_stripe_sdk: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' as const },
  };
}
