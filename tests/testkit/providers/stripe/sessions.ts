import { type Form, formOf, listOf, metadataOf, textOf } from './form.ts';
import type { FakeIntent, FakeSession } from './objects.ts';
import { amountOf, type FakePayments, intentData } from './payments.ts';
import { type FakeStripeState, invalidParameter, invalidRequest } from './state.ts';

const DAY = 24 * 3600;
const SHORTEST = 30 * 60;

/** Checkout Sessions. The payer's browser is the caller of {@link pay}. */
export class FakeSessions {
  readonly #state: FakeStripeState;
  readonly #payments: FakePayments;
  /** The intents are made when the payer pays, with the parameters of the session. */
  readonly #intents = new Map<string, Form>();

  constructor(state: FakeStripeState, payments: FakePayments) {
    this.#state = state;
    this.#payments = payments;
  }

  create(form: Form): FakeSession {
    const now = this.#state.now();
    const [item] = listOf(form.line_items);
    const price = formOf(formOf(item).price_data);
    const expires = form.expires_at ? Number(form.expires_at) : now + DAY;
    if (textOf(form.mode) !== 'payment') throw invalidParameter('parameter_missing', 'mode');
    if (!form.success_url) throw invalidParameter('parameter_missing', 'success_url');
    if (expires < now + SHORTEST || expires > now + DAY) throw invalidParameter('invalid', 'expires_at');
    const id = this.#state.newId('cs_test');
    this.#intents.set(id, form);
    return this.#state.add<FakeSession>({
      id,
      object: 'checkout.session',
      created: now,
      livemode: false,
      metadata: metadataOf(form.metadata),
      mode: 'payment',
      amount_total: amountOf(price.unit_amount),
      currency: textOf(price.currency) ?? '',
      client_reference_id: textOf(form.client_reference_id) ?? null,
      customer: textOf(form.customer) ?? null,
      success_url: textOf(form.success_url)!,
      cancel_url: textOf(form.cancel_url) ?? '',
      expires_at: expires,
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      url: `https://checkout.stripe.com/c/pay/${id}`,
    });
  }

  /** The payer enters a method at the page of the session. A declined one leaves the session open. */
  pay(session: FakeSession, paymentMethod: string): FakeIntent {
    if (session.status !== 'open')
      throw invalidRequest('checkout_session_not_open', 'The session has ended.');
    const { amount_total: amount, currency, customer } = session;
    const data = { ...intentData(this.#intents.get(session.id)!), ...(customer && { customer }) };
    const former = session.payment_intent;
    const intent = former
      ? this.#state.get<FakeIntent>('payment_intent', former)
      : this.#payments.open(data, { amount, currency });
    session.payment_intent = intent.id;
    this.#payments.confirm(intent, paymentMethod);
    this.complete(session, intent);
    return intent;
  }

  /** The session is complete when the payer has done what is to be done, which may be before the money comes. */
  complete(session: FakeSession, intent: FakeIntent): void {
    if (!['succeeded', 'requires_capture', 'processing'].includes(intent.status)) return;
    const isPaid = intent.status === 'succeeded';
    Object.assign(session, { status: 'complete', payment_status: isPaid ? 'paid' : 'unpaid', url: null });
    this.#state.emit('checkout.session.completed', session);
  }

  /** The money of a completed session has come, or does not come. */
  settle(session: FakeSession, isPaid: boolean): void {
    if (isPaid) session.payment_status = 'paid';
    this.#state.emit(`checkout.session.async_payment_${isPaid ? 'succeeded' : 'failed'}`, session);
  }

  expire(session: FakeSession): FakeSession {
    if (session.status !== 'open') {
      throw invalidRequest('checkout_session_not_open', 'Only open sessions can be expired.');
    }
    const intent = session.payment_intent;
    if (intent) this.#payments.cancel(this.#state.get<FakeIntent>('payment_intent', intent));
    Object.assign(session, { status: 'expired', url: null });
    this.#state.emit('checkout.session.expired', session);
    return session;
  }
}
