import { expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { type FakeStripe, WEBHOOK_SECRET } from '../../../testkit/providers/fake-stripe.ts';
import type { DeliveryOptions } from '../../../testkit/providers/stripe/webhooks.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { ADDRESS, someKey } from '../../../testkit/shop/checkout.ts';

/** The events that the README asks to send. */
const SENT_EVENTS = [
  'payment_intent.succeeded',
  'payment_intent.amount_capturable_updated',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.canceled',
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
];

export interface StripeOrder {
  readonly orderId: string;
  readonly paymentId: string;
  readonly cartToken: string;
  readonly variantId: string;
  /** What the payer's client got: a secret or an address. */
  readonly clientSecret: string;
  readonly url: string;
}

const CHECKOUT = `
  mutation ($input: CheckoutInput!) {
    checkout(input: $input) {
      order { id }
      payments {
        id status
        nextAction { ... on StripeConfirmation { clientSecret } ... on PaymentRedirect { url expiresAt } }
      }
      userErrors { code message }
    }
  }`;

/** A guest orders one of two units for 10.00 and pays with Stripe. */
export async function orderWithStripe(app: TestApp, stripe: object = {}): Promise<StripeOrder> {
  const { variantId } = await seedVariant(app, { stock: 2 });
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const input = {
    ...{ cartToken, email: 'guest@example.com', shippingAddress: ADDRESS, idempotencyKey: someKey() },
    payments: [{ provider: 'STRIPE', stripe }],
  };
  const { checkout } = await app.anonymous.run<{
    checkout: { order: { id: string }; payments: { id: string; nextAction: object | null }[] };
  }>(CHECKOUT, { input });
  const [payment] = checkout.payments;
  const action = { clientSecret: '', url: '', ...payment!.nextAction };
  return { orderId: checkout.order.id, paymentId: payment!.id, cartToken, variantId, ...action };
}

/** Sends the waiting events to the servers, and waits until they have been applied. */
export async function tellOf(
  fake: FakeStripe,
  apps: readonly TestApp[],
  options: DeliveryOptions = {},
): Promise<void> {
  fake.webhooks.removeEndpoints();
  for (const { url } of apps)
    fake.webhooks.addEndpoint(`${url}/webhooks/stripe`, WEBHOOK_SECRET, SENT_EVENTS);
  const answers = await fake.webhooks.deliver(options);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const { reader } = apps[0]!.shop.core;
  await expect
    .poll(() => reader.query('select event_type, last_error from provider_events where ended_at is null'), {
      timeout: 20_000,
    })
    .toEqual([]);
}

/** The order and its payments, as staff see them. */
export async function stateOf(client: GraphqlClient, orderId: string): Promise<object> {
  const { order } = await client.run<{ order: object }>(
    `query ($id: ID!) {
      order(id: $id) {
        status paymentStatus
        payments { status declineCode capturedAmount { amount } refundedAmount { amount } refunds { status } }
      }
    }`,
    { id: orderId },
  );
  return order;
}

/** Our books and Stripe's, of one payment. They must be equal. */
export async function compareBooks(app: TestApp, fake: FakeStripe, paymentId: string): Promise<void> {
  const id = decodeId('pay', paymentId)!;
  const [ours] = await app.shop.core.reader.query<{ captured: number; refunded: number }>(
    'select captured_amount::int as captured, refunded_amount::int as refunded from payments where id = $1',
    [id],
  );
  const { captured = 0, refunded = 0 } = fake.books().get(id) ?? {};
  expect(ours).toEqual({ captured, refunded });
}
