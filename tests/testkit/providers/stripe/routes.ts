import type { FakeCustomers } from './customers.ts';
import { type Form, listOf, textOf } from './form.ts';
import { pageOf } from './lists.ts';
import type { FakeIntent, FakeObject, FakeSetupIntent } from './objects.ts';
import { declineOf, type FakePayments } from './payments.ts';
import type { FakeRefunds } from './refunds.ts';
import type { FakeSessions } from './sessions.ts';
import { expanded, FakeStripeError, type FakeStripeState } from './state.ts';
import type { FakeWebhooks } from './webhooks.ts';

export interface FakeParts {
  readonly state: FakeStripeState;
  readonly payments: FakePayments;
  readonly sessions: FakeSessions;
  readonly refunds: FakeRefunds;
  readonly customers: FakeCustomers;
  readonly webhooks: FakeWebhooks;
}

type Handler = (form: Form, id: string) => unknown;

/** The lists by path, and the kind of object that they hold. */
const KINDS: Readonly<Record<string, string>> = {
  payment_intents: 'payment_intent',
  charges: 'charge',
  refunds: 'refund',
  disputes: 'dispute',
  balance_transactions: 'balance_transaction',
  customers: 'customer',
  payment_methods: 'payment_method',
  setup_intents: 'setup_intent',
  'checkout/sessions': 'checkout.session',
};

/** The endpoints that change something, as `POST payment_intents/:id/capture`. */
function writes({ state, payments, sessions, refunds, customers }: FakeParts): Record<string, Handler> {
  return {
    'POST payment_intents': (form) => {
      const intent = payments.create(form);
      const decline = form.confirm === 'true' ? declineOf(intent) : undefined;
      if (decline) throw decline;
      return intent;
    },
    'POST payment_intents/:id/capture': (form, id) => payments.capture(state.get('payment_intent', id), form),
    'POST payment_intents/:id/cancel': (_, id) => payments.cancel(state.get('payment_intent', id)),
    'POST refunds': (form) => refunds.create(form),
    'POST checkout/sessions': (form) => sessions.create(form),
    'POST checkout/sessions/:id/expire': (_, id) => sessions.expire(state.get('checkout.session', id)),
    'POST customers': (form) => customers.create(form),
    'POST customers/:id': (form, id) => customers.update(state.get('customer', id), form),
    'DELETE customers/:id': (_, id) => customers.delete(state.get('customer', id)),
    'POST payment_methods/:id/detach': (_, id) => customers.detach(state.get('payment_method', id)),
    'POST setup_intents': (form) => customers.setUp(form),
    'POST payment_intents/:id/confirm': (form, id) => {
      const intent = withSecret(state.get<FakeIntent>('payment_intent', id), form);
      payments.confirm(intent, textOf(form.payment_method) ?? '');
      const decline = declineOf(intent);
      if (decline) throw decline;
      return intent;
    },
    'POST setup_intents/:id/confirm': (form, id) => {
      const intent = withSecret(state.get<FakeSetupIntent>('setup_intent', id), form);
      customers.confirmSetUp(intent, textOf(form.payment_method) ?? '');
      return intent;
    },
  };
}

/** Answers a request whose key was not used before. */
export function createRoutes(parts: FakeParts): (method: string, path: string, form: Form) => unknown {
  const { state, webhooks, customers } = parts;
  const changes = writes(parts);

  function read(path: string, form: Form): unknown {
    if (path === 'events') return pageOf(webhooks.listed(textOf(form.delivery_success)), form, '/v1/events');
    const ofCustomer = /^customers\/(\w+)\/payment_methods$/.exec(path)?.[1];
    if (ofCustomer) return pageOf(customers.methodsOf(ofCustomer), form, `/v1/${path}`);
    const [, holder = '', methodId] = /^customers\/(\w+)\/payment_methods\/(\w+)$/.exec(path) ?? [];
    if (methodId) return customers.methodOf(holder, methodId);
    const list = KINDS[path];
    if (list) return pageOf(state.all(list), form, `/v1/${path}`);
    const [, folder = '', id = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
    const kind = KINDS[folder];
    if (!kind) throw noSuchUrl(path);
    return state.get<FakeObject>(kind, id);
  }

  return (method, path, form) => {
    const expand = listOf(form.expand).filter((part) => typeof part === 'string');
    if (method === 'GET') return expanded(state, read(path, form), expand);
    for (const [route, handler] of Object.entries(changes)) {
      const pattern = new RegExp(`^${route.replace(':id', '([^/]+)')}$`);
      const match = pattern.exec(`${method} ${path}`);
      if (match) return expanded(state, handler(form, match[1] ?? ''), expand);
    }
    throw noSuchUrl(path);
  };
}

/** Stripe's script in the payer's browser has the client secret, and no secret key. */
function withSecret<T extends { readonly client_secret: string }>(intent: T, form: Form): T {
  if (form.client_secret === intent.client_secret) return intent;
  throw new FakeStripeError(401, { type: 'invalid_request_error', message: 'Wrong client secret.' });
}

function noSuchUrl(path: string): FakeStripeError {
  const message = `Unrecognized request URL (${path})`;
  return new FakeStripeError(404, { type: 'invalid_request_error', message });
}
