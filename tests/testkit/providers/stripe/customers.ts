import { behaviourOf } from './cards.ts';
import { type Form, formOf, metadataOf, textOf } from './form.ts';
import type { FakeCustomer, FakePaymentMethod, FakeSetupIntent } from './objects.ts';
import { type FakeStripeState, invalidParameter, invalidRequest } from './state.ts';

/** Customers, their saved payment methods, and the setup intents that save them. */
export class FakeCustomers {
  readonly #state: FakeStripeState;

  constructor(state: FakeStripeState) {
    this.#state = state;
  }

  create(form: Form): FakeCustomer {
    return this.#state.add<FakeCustomer>({
      id: this.#state.newId('cus'),
      object: 'customer',
      created: this.#state.now(),
      livemode: false,
      metadata: metadataOf(form.metadata),
      email: textOf(form.email) ?? null,
      invoice_settings: { default_payment_method: null },
    });
  }

  update(customer: FakeCustomer, form: Form): FakeCustomer {
    const method = textOf(formOf(form.invoice_settings).default_payment_method);
    if (method !== undefined) {
      if (method) this.methodOf(customer.id, method);
      customer.invoice_settings.default_payment_method = method || null;
    }
    return customer;
  }

  /** A deleted customer keeps its id; its methods are detached. */
  delete(customer: FakeCustomer): object {
    Object.assign(customer, { deleted: true, email: null, metadata: {} });
    for (const method of this.methodsOf(customer.id)) method.customer = null;
    return { id: customer.id, object: 'customer', deleted: true };
  }

  methodsOf(customerId: string): FakePaymentMethod[] {
    return this.#state
      .all<FakePaymentMethod>('payment_method')
      .filter(({ customer }) => customer === customerId);
  }

  detach(method: FakePaymentMethod): FakePaymentMethod {
    if (method.customer === null)
      throw invalidRequest('payment_method_unexpected_state', 'It is not attached.');
    const customer = this.#state.get<FakeCustomer>('customer', method.customer);
    if (customer.invoice_settings.default_payment_method === method.id) {
      customer.invoice_settings.default_payment_method = null;
    }
    method.customer = null;
    return method;
  }

  setUp(form: Form): FakeSetupIntent {
    const customer = this.#state.get<FakeCustomer>('customer', textOf(form.customer) ?? '');
    if (customer.deleted) throw invalidParameter('resource_missing', 'customer');
    const id = this.#state.newId('seti');
    return this.#state.add<FakeSetupIntent>({
      id,
      object: 'setup_intent',
      created: this.#state.now(),
      livemode: false,
      metadata: metadataOf(form.metadata),
      client_secret: `${id}_secret_${this.#state.newId('x').slice(2)}`,
      customer: customer.id,
      usage: textOf(form.usage) ?? 'off_session',
      status: 'requires_payment_method',
      payment_method: null,
    });
  }

  /** The payer enters a card in the client, which saves it. */
  confirmSetUp(intent: FakeSetupIntent, card: string): FakePaymentMethod {
    if (intent.status !== 'requires_payment_method' || !behaviourOf(card)) {
      throw invalidRequest('setup_intent_unexpected_state', `It is ${intent.status}.`);
    }
    const method = this.save(intent.customer, card);
    Object.assign(intent, { status: 'succeeded', payment_method: method.id });
    this.#state.emit('setup_intent.succeeded', intent);
    return method;
  }

  /** @param card a payment method for tests, whose behaviour the saved one keeps */
  save(customer: string, card: string): FakePaymentMethod {
    const method = this.#state.add<FakePaymentMethod>({
      id: this.#state.newId('pm'),
      object: 'payment_method',
      created: this.#state.now(),
      livemode: false,
      metadata: { card },
      type: 'card',
      card: {
        brand: card.includes('mastercard') ? 'mastercard' : 'visa',
        last4: '4242',
        exp_month: 8,
        exp_year: 2031,
      },
      customer,
    });
    this.#state.emit('payment_method.attached', method);
    return method;
  }

  /** The same answer for a method of somebody else and for an unknown one. */
  methodOf(customerId: string, methodId: string): FakePaymentMethod {
    const method = this.#state.find(methodId) as FakePaymentMethod | undefined;
    if (method?.customer !== customerId) throw invalidRequest('resource_missing', 'No such PaymentMethod.');
    return method;
  }
}
