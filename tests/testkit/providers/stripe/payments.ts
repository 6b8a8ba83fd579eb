import { behaviourOf } from './cards.ts';
import type { FakeCustomers } from './customers.ts';
import { type Form, formOf, metadataOf, textOf } from './form.ts';
import type { FakeLedger } from './ledger.ts';
import type { FakeCharge, FakeIntent, FakePaymentError, FakePaymentMethod } from './objects.ts';
import { FakeStripeError, type FakeStripeState, invalidParameter, invalidRequest } from './state.ts';

/** Seconds in which an authorized card payment can be captured. */
const CAPTURE_SECONDS = 7 * 24 * 3600;
const MINIMUM = 50;
const PARAMETERS =
  'amount currency capture_method metadata customer setup_future_usage payment_method confirm use_stripe_sdk ' +
  'automatic_payment_methods expand off_session description';
const AUTHENTICATION_FAILED: FakePaymentError = {
  type: 'card_error',
  code: 'payment_intent_authentication_failure',
  message: 'The payer did not authenticate.',
};

/** Payment intents and their charges. */
export class FakePayments {
  readonly #state: FakeStripeState;
  readonly #ledger: FakeLedger;
  readonly #customers: FakeCustomers;

  constructor(parts: { state: FakeStripeState; ledger: FakeLedger; customers: FakeCustomers }) {
    this.#state = parts.state;
    this.#ledger = parts.ledger;
    this.#customers = parts.customers;
  }

  create(form: Form): FakeIntent {
    const amount = amountOf(form.amount);
    const currency = textOf(form.currency) ?? '';
    const unknown = Object.keys(form).find((name) => !PARAMETERS.split(' ').includes(name));
    if (unknown) throw invalidParameter('parameter_unknown', unknown);
    if (!/^[a-z]{3}$/.test(currency)) throw invalidParameter('parameter_invalid_string', 'currency');
    if (amount < MINIMUM && (currency === 'eur' || currency === 'usd')) {
      throw invalidParameter('amount_too_small', 'amount');
    }
    const intent = this.open(form, { amount, currency });
    if (form.confirm === 'true') this.confirm(intent, textOf(form.payment_method) ?? '');
    return intent;
  }

  /** @param form the parameters, as of an intent or in `payment_intent_data` of a session */
  open(form: Form, { amount, currency }: { amount: number; currency: string }): FakeIntent {
    const id = this.#state.newId('pi');
    const intent = this.#state.add<FakeIntent>({
      id,
      object: 'payment_intent',
      created: this.#state.now(),
      livemode: false,
      metadata: metadataOf(form.metadata),
      amount,
      amount_capturable: 0,
      amount_received: 0,
      currency,
      capture_method: textOf(form.capture_method) ?? 'automatic_async',
      client_secret: `${id}_secret_${this.#state.newId('x').slice(2)}`,
      customer: textOf(form.customer) ?? null,
      setup_future_usage: textOf(form.setup_future_usage) ?? null,
      status: 'requires_payment_method',
      payment_method: null,
      latest_charge: null,
      last_payment_error: null,
      next_action: null,
      canceled_at: null,
    });
    this.#state.emit('payment_intent.created', intent);
    return intent;
  }

  /** Stripe charges the method, or asks the payer to authenticate. */
  confirm(intent: FakeIntent, paymentMethod: string): FakeIntent {
    if (intent.status !== 'requires_payment_method') throw unexpectedState(intent);
    const behaviour = this.#behaviourOf(paymentMethod, intent);
    intent.payment_method = paymentMethod;
    intent.last_payment_error = null;
    if (behaviour.outcome === 'is authenticated') {
      intent.status = 'requires_action';
      intent.next_action = { type: 'use_stripe_sdk' };
      this.#state.emit('payment_intent.requires_action', intent);
    } else if (behaviour.outcome === 'is processed later') {
      intent.status = 'processing';
      this.#state.emit('payment_intent.processing', intent);
    } else {
      this.#charge(intent, behaviour.outcome === 'is declined' ? behaviour : undefined);
    }
    return intent;
  }

  /** The payer has authenticated, or has given up. */
  authenticate(intent: FakeIntent, isAuthentic: boolean): FakeIntent {
    if (intent.status !== 'requires_action') throw unexpectedState(intent);
    intent.next_action = null;
    if (!isAuthentic) {
      this.#fail(intent, AUTHENTICATION_FAILED);
      return intent;
    }
    const behaviour = this.#behaviourOf(intent.payment_method!, intent);
    const next = behaviour.outcome === 'is authenticated' ? behaviour.next : behaviour;
    this.#charge(intent, next.outcome === 'is declined' ? next : undefined);
    return intent;
  }

  /** A payment that is processed later ends. */
  settle(intent: FakeIntent, isPaid: boolean): FakeIntent {
    if (intent.status !== 'processing') throw unexpectedState(intent);
    if (isPaid) this.#charge(intent, undefined);
    else
      this.#fail(intent, {
        type: 'card_error',
        code: 'payment_method_provider_decline',
        message: 'Declined.',
      });
    return intent;
  }

  capture(intent: FakeIntent, form: Form): FakeIntent {
    const amount = form.amount_to_capture ? amountOf(form.amount_to_capture) : intent.amount_capturable;
    if (intent.status !== 'requires_capture') throw unexpectedState(intent);
    if (amount > intent.amount_capturable)
      throw invalidRequest('amount_too_large', 'More than is authorized.');
    const charge = this.#state.get<FakeCharge>('charge', intent.latest_charge!);
    Object.assign(intent, { status: 'succeeded', amount_capturable: 0, amount_received: amount });
    Object.assign(charge, { captured: true, amount_captured: amount });
    this.#ledger.charged(charge);
    this.#state.emit('charge.captured', charge);
    this.#state.emit('payment_intent.succeeded', intent);
    return intent;
  }

  cancel(intent: FakeIntent): FakeIntent {
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) throw unexpectedState(intent);
    const charge = intent.status === 'requires_capture' ? intent.latest_charge : null;
    Object.assign(intent, { status: 'canceled', amount_capturable: 0, canceled_at: this.#state.now() });
    if (charge) this.#state.get<FakeCharge>('charge', charge).refunded = true;
    this.#state.emit('payment_intent.canceled', intent);
    return intent;
  }

  #charge(intent: FakeIntent, decline: { code: string; declineCode?: string } | undefined): void {
    const isManual = intent.capture_method === 'manual';
    const charge = this.#state.add<FakeCharge>({
      id: this.#state.newId('ch'),
      object: 'charge',
      created: this.#state.now(),
      livemode: false,
      metadata: { ...intent.metadata },
      amount: intent.amount,
      amount_captured: decline || isManual ? 0 : intent.amount,
      amount_refunded: 0,
      currency: intent.currency,
      captured: !decline && !isManual,
      refunded: false,
      disputed: false,
      dispute: null,
      payment_intent: intent.id,
      payment_method: intent.payment_method!,
      balance_transaction: null,
      status: decline ? 'failed' : 'succeeded',
      payment_method_details: {
        type: 'card',
        card: isManual ? { capture_before: this.#state.now() + CAPTURE_SECONDS } : {},
      },
    });
    intent.latest_charge = charge.id;
    if (decline) {
      const { code, declineCode } = decline;
      const error = { type: 'card_error', code, message: 'The card was declined.' } as const;
      this.#state.emit('charge.failed', charge);
      this.#fail(intent, declineCode ? { ...error, decline_code: declineCode } : error);
      return;
    }
    this.#state.emit('charge.succeeded', charge);
    this.#save(intent);
    if (isManual) {
      Object.assign(intent, { status: 'requires_capture', amount_capturable: intent.amount });
      this.#state.emit('payment_intent.amount_capturable_updated', intent);
      return;
    }
    Object.assign(intent, { status: 'succeeded', amount_received: intent.amount });
    this.#ledger.charged(charge);
    this.#state.emit('payment_intent.succeeded', intent);
    this.#state.emit('charge.updated', charge);
  }

  /** A method that is used for the first time is saved when the intent asks for it. */
  #save({ setup_future_usage: usage, customer, payment_method: method }: FakeIntent): void {
    if (usage && customer && method && !this.#state.find(method)) this.#customers.save(customer, method);
  }

  /** The intent waits for another method. */
  #fail(intent: FakeIntent, error: FakePaymentError): void {
    Object.assign(intent, {
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: error,
    });
    this.#state.emit('payment_intent.payment_failed', intent);
  }

  #behaviourOf(paymentMethod: string, { customer }: FakeIntent) {
    const saved = this.#state.find(paymentMethod) as FakePaymentMethod | undefined;
    if (saved && saved.customer !== customer) {
      throw invalidRequest('resource_missing', 'The payment method belongs to another customer.');
    }
    const behaviour = behaviourOf(saved?.metadata.card ?? paymentMethod);
    if (!behaviour) throw invalidRequest('resource_missing', `No such PaymentMethod: '${paymentMethod}'`);
    return behaviour;
  }
}

/** The answer to a call that confirmed an intent whose method was declined. */
export function declineOf(intent: FakeIntent): FakeStripeError | undefined {
  const { last_payment_error: error } = intent;
  return error ? new FakeStripeError(402, { ...error, payment_intent: structuredClone(intent) }) : undefined;
}

function unexpectedState(intent: FakeIntent): FakeStripeError {
  const message = `The payment intent is ${intent.status}.`;
  return invalidRequest('payment_intent_unexpected_state', message, {
    payment_intent: structuredClone(intent),
  });
}

export function amountOf(value: unknown): number {
  const amount = Number(value);
  if (!Number.isSafeInteger(amount) || amount < 1)
    throw invalidParameter('parameter_invalid_integer', 'amount');
  if (amount > 99_999_999) throw invalidParameter('amount_too_large', 'amount');
  return amount;
}

/** Used by sessions: the parameters for the intent that a session makes. */
export function intentData(form: Form): Form {
  return formOf(form.payment_intent_data);
}
