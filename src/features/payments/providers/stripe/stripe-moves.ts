import type { Stripe } from 'stripe';
import type { MoneyMove, MoveResult } from '../../payment-provider.ts';
import type { ProviderRefund } from '../provider-state.ts';
import { fromStripeAmount, toStripeAmount } from './stripe-amounts.ts';
import type { StripeClient } from './stripe-client.ts';
import { askStripe, found } from './stripe-errors.ts';
import { keyOf } from './stripe-keys.ts';
import { metadataOf, moveIdOf } from './stripe-metadata.ts';
import type { StripePayments } from './stripe-payments.ts';
import type { StripeSessions } from './stripe-sessions.ts';
import { idOf, refundOf } from './stripe-states.ts';

/** Capture, void and refund of a payment, whose reference is an intent or a session. */
export class StripeMoves {
  readonly #stripe: StripeClient;
  readonly #payments: StripePayments;
  readonly #sessions: StripeSessions;

  constructor(parts: { stripe: StripeClient; payments: StripePayments; sessions: StripeSessions }) {
    this.#stripe = parts.stripe;
    this.#payments = parts.payments;
    this.#sessions = parts.sessions;
  }

  async capture(move: MoneyMove): Promise<MoveResult> {
    const intentId = await this.#intentOf(move.reference);
    if (!intentId) return { ok: false, code: 'resource_missing' };
    if (move.attempt > 1) {
      const intent = await this.#payments.fetch(intentId);
      if (intent?.status === 'succeeded') return captured(intent, move);
    }
    const result = await askStripe(() =>
      this.#stripe().paymentIntents.capture(
        intentId,
        { amount_to_capture: toStripeAmount(move.amount, move.currency) },
        { idempotencyKey: keyOf('capture', move) },
      ),
    );
    if ('answer' in result) return captured(result.answer, move);
    const { intent, code } = result.refusal;
    return intent?.status === 'succeeded' ? captured(intent, move) : { ok: false, code };
  }

  /** Ends a session or an intent. A session that ended by itself is as good. */
  async cancel(move: MoneyMove): Promise<MoveResult> {
    const { reference } = move;
    if (!reference.startsWith('cs_')) return this.#cancelIntent(reference, move);
    const expired = await this.#sessions.expire(reference, move);
    if ('answer' in expired) return { ok: true, reference };
    const session = await this.#sessions.fetch(reference);
    if (session?.status === 'expired') return { ok: true, reference };
    const intent = session?.payment_intent;
    // A refused expiry may mean that the session was just paid, or authorized.
    return intent ? this.#cancelIntent(idOf(intent), move) : { ok: false, code: expired.refusal.code };
  }

  async #cancelIntent(id: string, move: MoneyMove): Promise<MoveResult> {
    const result = await askStripe(() =>
      this.#stripe().paymentIntents.cancel(id, {}, { idempotencyKey: keyOf('cancel', move) }),
    );
    if ('answer' in result) return { ok: true, reference: id };
    const { intent, code } = result.refusal;
    return intent?.status === 'canceled' ? { ok: true, reference: id } : { ok: false, code };
  }

  async refund(move: MoneyMove): Promise<MoveResult> {
    const charged = move.chargeReference ? { charge: move.chargeReference } : await this.#chargedBy(move);
    if (!charged) return { ok: false, code: 'resource_missing' };
    const former = move.attempt > 1 ? await this.#findRefund(charged, move.idempotencyKey) : undefined;
    if (former) return refunded(former);
    const result = await askStripe(() =>
      this.#stripe().refunds.create(
        {
          ...charged,
          amount: toStripeAmount(move.amount, move.currency),
          metadata: metadataOf(move.ids, { ordinal_move: move.idempotencyKey }),
        },
        { idempotencyKey: keyOf('refund', move) },
      ),
    );
    return 'answer' in result ? refunded(result.answer) : { ok: false, code: result.refusal.code };
  }

  async fetchRefund(id: string): Promise<ProviderRefund | undefined> {
    const refund = await found(() => this.#stripe().refunds.retrieve(id));
    return refund && refundOf(refund);
  }

  async #findRefund(charged: Stripe.RefundListParams, refundId: string): Promise<Stripe.Refund | undefined> {
    for await (const refund of this.#stripe().refunds.list({ ...charged, limit: 100 })) {
      if (moveIdOf(refund.metadata) === refundId) return refund;
    }
    return undefined;
  }

  async #chargedBy({ reference }: MoneyMove): Promise<{ payment_intent: string } | undefined> {
    const intentId = await this.#intentOf(reference);
    return intentId === undefined ? undefined : { payment_intent: intentId };
  }

  async #intentOf(reference: string): Promise<string | undefined> {
    if (!reference.startsWith('cs_')) return reference;
    const intent = (await this.#sessions.fetch(reference))?.payment_intent;
    return intent ? idOf(intent) : undefined;
  }
}

/** Not ok when another amount was captured. A capture of the same amount is the one that was asked for. */
function captured(intent: Stripe.PaymentIntent, { amount }: MoneyMove): MoveResult {
  if (fromStripeAmount(intent.amount_received, intent.currency) !== amount) {
    return { ok: false, code: 'captured_already' };
  }
  return { ok: true, reference: intent.latest_charge ? idOf(intent.latest_charge) : intent.id };
}

function refunded(refund: Stripe.Refund): MoveResult {
  const { reference, status, failureCode = 'failed' } = refundOf(refund);
  if (status === 'FAILED') return { ok: false, code: failureCode };
  return { ok: true, reference, isFinal: status === 'SUCCEEDED' };
}
