import type { Stripe } from 'stripe';
import type { StripeSettings } from '../../../../platform/config/provider-settings.ts';
import { encodeId } from '../../../../values/ids.ts';
import type { MoneyMove } from '../../payment-provider.ts';
import type { NextAction, ProviderPayment } from '../provider-state.ts';
import { fromStripeAmount, toStripeAmount } from './stripe-amounts.ts';
import type { StripeClient } from './stripe-client.ts';
import { askStripe, found, type StripeAnswer } from './stripe-errors.ts';
import { createdSince, keyOf } from './stripe-keys.ts';
import { idsOf, metadataOf } from './stripe-metadata.ts';
import type { StripeCharge } from './stripe-payments.ts';
import { paymentOf } from './stripe-states.ts';

const EXPAND = ['payment_intent.latest_charge'];

/** Checkout Sessions: pages at Stripe. The session is the payment's reference, since it exists before its intent. */
export class StripeSessions {
  readonly #stripe: StripeClient;
  readonly #settings: Pick<StripeSettings, 'successUrl' | 'cancelUrl'>;

  constructor(stripe: StripeClient, settings: Pick<StripeSettings, 'successUrl' | 'cancelUrl'>) {
    this.#stripe = stripe;
    this.#settings = settings;
  }

  /**
   * The session has no time limit of ours, because a retry must send the same request, and Stripe takes no limit below
   * 30 minutes. It is expired by call when the order ends, and by itself after 24 hours.
   */
  create(charge: StripeCharge): Promise<StripeAnswer<Stripe.Checkout.Session>> {
    const { orderId, currency, stripe: options = { flow: 'CHECKOUT' }, captureMethod } = charge;
    const { customer, isSaved } = options;
    const metadata = metadataOf(charge.ids);
    return askStripe(() =>
      this.#stripe().checkout.sessions.create(
        {
          mode: 'payment',
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: currency.toLowerCase(),
                unit_amount: toStripeAmount(charge.amount, currency),
                product_data: { name: 'Your order' },
              },
            },
          ],
          success_url: this.#page(this.#settings.successUrl, orderId),
          cancel_url: this.#page(this.#settings.cancelUrl, orderId),
          client_reference_id: orderId,
          // The payer pays the order's amount in its currency.
          adaptive_pricing: { enabled: false },
          metadata,
          payment_intent_data: {
            metadata: { ...metadata, ordinal_flow: 'checkout' },
            capture_method: captureMethod,
            ...(customer && isSaved && { setup_future_usage: 'off_session' as const }),
          },
          ...(customer && { customer }),
          expand: EXPAND,
        },
        { idempotencyKey: keyOf('session', charge) },
      ),
    );
  }

  /** The session that was made for a payment, whatever became of it. */
  async find(paymentId: string, createdAt: Date): Promise<Stripe.Checkout.Session | undefined> {
    const list = this.#stripe().checkout.sessions.list({
      created: createdSince(createdAt),
      limit: 100,
      expand: EXPAND.map((path) => `data.${path}`),
    });
    for await (const session of list) {
      if (idsOf(session.metadata)?.paymentId === paymentId) return session;
    }
    return undefined;
  }

  async ofIntent(intentId: string): Promise<Stripe.Checkout.Session | undefined> {
    const { data } = await this.#stripe().checkout.sessions.list({ payment_intent: intentId, limit: 1 });
    return data[0];
  }

  fetch(id: string): Promise<Stripe.Checkout.Session | undefined> {
    return found(() => this.#stripe().checkout.sessions.retrieve(id, { expand: EXPAND }));
  }

  expire(id: string, move: MoneyMove): Promise<StripeAnswer<Stripe.Checkout.Session>> {
    return askStripe(() =>
      this.#stripe().checkout.sessions.expire(id, {}, { idempotencyKey: keyOf('expire', move) }),
    );
  }

  #page(url: string | undefined, orderId: string): string {
    if (!url) throw new Error('SUCCESS_URL and CANCEL_URL are not set');
    return url.replaceAll('{ORDER_ID}', encodeId('ord', orderId));
  }
}

/** An open session may have been declined before: its page lets the payer try again. */
export function paymentOfSession(session: Stripe.Checkout.Session): ProviderPayment {
  const { payment_intent: intent, status } = session;
  const payment = intent && typeof intent === 'object' ? paymentOf(intent, session.id) : undefined;
  if (payment && (status === 'complete' || payment.chargeReference)) return payment;
  const ids = idsOf(session.metadata);
  return {
    reference: session.id,
    ...(ids && { ids }),
    amount: fromStripeAmount(session.amount_total ?? 0, session.currency ?? ''),
    currency: (session.currency ?? '').toUpperCase(),
    status: status === 'expired' ? 'CANCELLED' : 'PENDING',
    capturedAmount: 0,
  };
}

export function redirectOf({ url, expires_at: expiresAt }: Stripe.Checkout.Session): NextAction | undefined {
  return url ? { kind: 'REDIRECT', url, expiresAt: new Date(expiresAt * 1000).toISOString() } : undefined;
}
