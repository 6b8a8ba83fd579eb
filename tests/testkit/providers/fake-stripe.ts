import { Faults, startFakeServer } from './fake-server.ts';
import { FakeApi } from './stripe/api.ts';
import { FakeCustomers } from './stripe/customers.ts';
import { FakeLedger } from './stripe/ledger.ts';
import type { FakeIntent, FakeSession, FakeSetupIntent } from './stripe/objects.ts';
import { FakePayments } from './stripe/payments.ts';
import { FakeRefunds } from './stripe/refunds.ts';
import { createRoutes } from './stripe/routes.ts';
import { FakeSessions } from './stripe/sessions.ts';
import { FakeStripeState } from './stripe/state.ts';
import { FakeWebhooks } from './stripe/webhooks.ts';

const SECRET_KEY = 'sk_test_of_the_fake';
export const WEBHOOK_SECRET = 'whsec_of_the_fake';

export type FakeStripe = Awaited<ReturnType<typeof startFakeStripe>>;

/**
 * Starts an HTTP server that behaves as Stripe's documentation says. Tests play the payer with `client` and the bank with
 * `bank`; `faults` makes requests fail; `webhooks` sends the events.
 */
export async function startFakeStripe() {
  const state = new FakeStripeState();
  const ledger = new FakeLedger(state);
  const customers = new FakeCustomers(state);
  const payments = new FakePayments({ state, ledger, customers });
  const sessions = new FakeSessions(state, payments);
  const refunds = new FakeRefunds(state, ledger);
  const webhooks = new FakeWebhooks(state);
  const faults = new Faults();
  const route = createRoutes({ state, payments, sessions, refunds, customers, webhooks });
  const api = new FakeApi({ faults, route, secretKey: SECRET_KEY });
  const server = await startFakeServer((request) => api.answer(request));
  return {
    url: server.url,
    /** The settings with which a server talks to this fake. */
    environment: {
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_URL: server.url,
      SUCCESS_URL: 'https://shop.example/thanks/{ORDER_ID}',
      CANCEL_URL: 'https://shop.example/cart',
    },
    requests: server.requests,
    state,
    customers,
    faults,
    webhooks,
    client: clientOf({ state, payments, sessions, customers }),
    bank: bankOf({ state, payments, sessions, refunds }),
    forgetKeys: () => api.forgetKeys(),
    /** What each payment has brought in, by our id of it. */
    books: () => ledger.books(),
    close: () => server.close(),
  };
}

/** The payer's browser. It knows client secrets and pages only. */
function clientOf(parts: {
  state: FakeStripeState;
  payments: FakePayments;
  sessions: FakeSessions;
  customers: FakeCustomers;
}) {
  const { state, payments, sessions, customers } = parts;
  const intentOf = (clientSecret: string) => bySecret(state.all<FakeIntent>('payment_intent'), clientSecret);
  const finish = (intent: FakeIntent) => {
    const session = state
      .all<FakeSession>('checkout.session')
      .find((one) => one.payment_intent === intent.id);
    if (session?.status === 'open') sessions.complete(session, intent);
    return intent;
  };
  return {
    /** Enters a card. The bank may ask to authenticate: then the intent is `requires_action`. */
    confirm: (clientSecret: string, card = 'pm_card_visa') => payments.confirm(intentOf(clientSecret), card),
    authenticate: (intent: Pick<FakeIntent, 'client_secret'>) =>
      finish(payments.authenticate(intentOf(intent.client_secret), true)),
    giveUp: (intent: Pick<FakeIntent, 'client_secret'>) =>
      payments.authenticate(intentOf(intent.client_secret), false),
    /** Pays at the page of a session. */
    payAt: (url: string, card = 'pm_card_visa') => sessions.pay(sessionAt(state, url), card),
    /** Saves a card with the client secret of a setup intent. */
    saveCard: (clientSecret: string, card = 'pm_card_visa') =>
      customers.confirmSetUp(bySecret(state.all<FakeSetupIntent>('setup_intent'), clientSecret), card),
  };
}

/** What happens at Stripe and the banks by itself. */
function bankOf(parts: {
  state: FakeStripeState;
  payments: FakePayments;
  sessions: FakeSessions;
  refunds: FakeRefunds;
}) {
  const { state, payments, sessions, refunds } = parts;
  return {
    /** The money of a payment that is `processing` comes, or does not come. */
    settle(intentId: string, isPaid = true): void {
      payments.settle(state.get('payment_intent', intentId), isPaid);
      const session = state
        .all<FakeSession>('checkout.session')
        .find((one) => one.payment_intent === intentId);
      if (session) sessions.settle(session, isPaid);
    },
    expireSession: (url: string) => sessions.expire(sessionAt(state, url)),
    endRefund: refunds.end.bind(refunds),
    dispute: refunds.dispute.bind(refunds),
    moveDispute: refunds.moveDispute.bind(refunds),
    /** An authorization that was not captured in time ends. */
    releaseAuthorization: (intentId: string) => payments.cancel(state.get('payment_intent', intentId)),
    /** A refund that was made in Stripe's dashboard. */
    refundByHand: (paymentIntent: string, amount: number) =>
      refunds.create({ payment_intent: paymentIntent, amount: String(amount) }),
    /** A capture or a void that was made in Stripe's dashboard. */
    captureByHand: (intentId: string, amount: number) =>
      payments.capture(state.get('payment_intent', intentId), { amount_to_capture: String(amount) }),
  };
}

function sessionAt(state: FakeStripeState, url: string): FakeSession {
  return state.get<FakeSession>('checkout.session', url.slice(url.lastIndexOf('/') + 1));
}

function bySecret<T extends { readonly client_secret: string }>(objects: readonly T[], secret: string): T {
  const object = objects.find(({ client_secret }) => client_secret === secret);
  if (!object) throw new Error('no such client secret');
  return object;
}
