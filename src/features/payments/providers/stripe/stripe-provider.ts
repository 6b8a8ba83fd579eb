import type { Stripe } from 'stripe';
import type { StripeSettings } from '../../../../platform/config/provider-settings.ts';
import type { Intent, PaymentProvider } from '../../payment-provider.ts';
import { ProviderName } from '../provider-name.ts';
import type { NextAction, ProviderPayment } from '../provider-state.ts';
import { stripeChargeRefusal } from './stripe-amounts.ts';
import { stripeClient } from './stripe-client.ts';
import type { StripeAnswer } from './stripe-errors.ts';
import { stripeHistory } from './stripe-history.ts';
import { isOfSession } from './stripe-metadata.ts';
import { StripeMoves } from './stripe-moves.ts';
import { type StripeCharge, StripePayments } from './stripe-payments.ts';
import { stripeSavedMethods } from './stripe-saved-methods.ts';
import { paymentOfSession, redirectOf, StripeSessions } from './stripe-sessions.ts';
import { paymentOf } from './stripe-states.ts';
import { stripeWebhooks } from './stripe-webhooks.ts';

type IntentRequest = Parameters<PaymentProvider['createIntent']>[0];
type KnownPayment = Parameters<NonNullable<PaymentProvider['fetchPayment']>>[0];

/** Stripe by its SDK. The settings name the account. */
export function stripeProvider(
  settings: StripeSettings,
  options: { readonly isCapturedManually: boolean; readonly timeoutMs?: number },
): PaymentProvider {
  const stripe = stripeClient({ ...settings, ...options });
  const payments = new StripePayments(stripe);
  const sessions = new StripeSessions(stripe, settings);
  const moves = new StripeMoves({ stripe, payments, sessions });
  const captureMethod = options.isCapturedManually ? 'manual' : 'automatic_async';

  async function createIntent(request: IntentRequest): Promise<Intent> {
    const { storeId, orderId, idempotencyKey } = request;
    const charge = {
      ...request,
      ids: { storeId, orderId, paymentId: idempotencyKey },
      captureMethod,
    } as const;
    return request.stripe?.flow === 'CHECKOUT' ? openSession(charge) : openIntent(charge);
  }

  async function openIntent(charge: StripeCharge): Promise<Intent> {
    const { idempotencyKey: paymentId, attempt, createdAt } = charge;
    const former = attempt > 1 ? await payments.find(paymentId, createdAt) : undefined;
    const result = former ? { answer: former } : await payments.create(charge);
    const intent = 'answer' in result ? result.answer : result.refusal.intent;
    if (!intent) return refused(result, paymentId);
    return intentOf(paymentOf(intent), confirmationOf(intent));
  }

  async function openSession(charge: StripeCharge): Promise<Intent> {
    const { idempotencyKey: paymentId, attempt, createdAt } = charge;
    const former = attempt > 1 ? await sessions.find(paymentId, createdAt) : undefined;
    const result = former ? { answer: former } : await sessions.create(charge);
    if (!('answer' in result)) return refused(result, paymentId);
    return intentOf(paymentOfSession(result.answer), redirectOf(result.answer));
  }

  async function fetchPayment(known: KnownPayment): Promise<ProviderPayment | undefined> {
    const { reference, paymentId, createdAt } = known;
    if (reference?.startsWith('cs_')) return stateOf(await sessions.fetch(reference));
    if (reference?.startsWith('pi_')) {
      const intent = await payments.fetch(reference);
      return intent && paymentOf(intent);
    }
    const intent = await payments.find(paymentId, createdAt);
    if (intent && !isOfSession(intent.metadata)) return paymentOf(intent);
    return stateOf(await sessions.find(paymentId, createdAt));
  }

  return {
    name: ProviderName.STRIPE,
    isCapturedByStaff: false,
    chargeRefusal: stripeChargeRefusal,
    optionsRefusal: ({ stripe: chosen }) =>
      chosen?.flow === 'CHECKOUT' && !settings.successUrl
        ? 'This installation has no pages to which Stripe returns: take the flow ELEMENTS.'
        : undefined,
    createIntent,
    capture: (move) => moves.capture(move),
    cancel: (move) => moves.cancel(move),
    refund: (move) => moves.refund(move),
    fetchPayment,
    fetchRefund: ({ reference }) => moves.fetchRefund(reference),
    webhooks: stripeWebhooks({ stripe, payments, sessions, secrets: settings.webhookSecrets }),
    history: stripeHistory({ stripe, payments, sessions }),
    savedMethods: stripeSavedMethods(stripe),
  };
}

function stateOf(session: Stripe.Checkout.Session | undefined): ProviderPayment | undefined {
  return session && paymentOfSession(session);
}

function intentOf(payment: ProviderPayment, nextAction: NextAction | undefined): Intent {
  const { reference, status, declineCode, chargeReference, captureBefore } = payment;
  if (status === 'CANCELLED') return { reference, status: 'DECLINED', declineCode: 'canceled' };
  return {
    reference,
    status,
    ...(declineCode && { declineCode }),
    ...(chargeReference && { chargeReference }),
    ...(captureBefore && { captureBefore }),
    ...(status === 'PENDING' && nextAction && { nextAction }),
  };
}

/** Stripe made no object, so our own id is the reference. */
function refused(result: StripeAnswer<unknown>, paymentId: string): Intent {
  const declineCode = 'refusal' in result ? result.refusal.code : 'declined';
  return { reference: paymentId, status: 'DECLINED', declineCode };
}

function confirmationOf({
  client_secret: clientSecret,
  status,
}: Stripe.PaymentIntent): NextAction | undefined {
  if (!clientSecret || status === 'processing') return undefined;
  return { kind: 'CONFIRM_WITH_STRIPE', clientSecret };
}
