import { describe, expect } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { ScriptedProvider } from '../../testkit/providers/scripted-provider.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { ADDRESS, checkOut, countOf, moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { booksOf, deliver, placeAt, scriptedTest } from './scripted-fixture.ts';

const provider = new ScriptedProvider({
  chargeRefusal: (amount, currency) =>
    amount > 5000 ? `At most 50.00 ${currency} can be paid like this.` : undefined,
});
const it = scriptedTest(provider);

const NEXT_ACTION = graphql(`
  fragment NextAction on Payment {
    status
    nextAction { ... on StripeConfirmation { clientSecret } ... on PaymentRedirect { url expiresAt } }
  }
`);

async function seenBy(client: GraphqlClient, paymentId: string): Promise<unknown> {
  const { node } = await client.run<{ node: { nextAction: unknown } | null }>(
    `query ($id: ID!) { node(id: $id) { ...NextAction } } ${NEXT_ACTION}`,
    { id: paymentId },
  );
  return node?.nextAction;
}

describe('what the payer does next', () => {
  it('is in the answer of the checkout of a guest', async ({ app }) => {
    const { variantId } = await seedVariant(app, { stock: 2 });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const input = {
      ...{ cartToken, email: 'guest@example.com', shippingAddress: ADDRESS, idempotencyKey: someKey() },
      payments: [{ provider: 'STRIPE', stripe: { flow: 'CHECKOUT' } }],
    };
    const { checkout } = await app.anonymous.run<{ checkout: { payments: object[] } }>(
      `mutation ($input: CheckoutInput!) {
         checkout(input: $input) { payments { ...NextAction } userErrors { message } }
       } ${NEXT_ACTION}`,
      { input },
    );
    const secret = { clientSecret: expect.stringMatching(/^secret_pi_/) };
    expect(checkout.payments).toEqual([{ status: 'PENDING', nextAction: secret }]);
    expect(await countOf(app, `payments where provider_options = '{"stripe": {"flow": "CHECKOUT"}}'`)).toBe(
      1,
    );
  });

  it('is shown to those who may pay the order, and ends with the payment', async ({ app, manager, rep }) => {
    const order = await placeAt(app, provider);
    expect(await seenBy(manager, order.paymentId)).toEqual({ clientSecret: `secret_${order.reference}` });
    expect(await seenBy(rep, order.paymentId)).toBeUndefined();
    expect(await seenBy(app.anonymous, order.paymentId)).toBeUndefined();
    const paid = `mutation ($input: PayOrderInput!) {
      payOrder(input: $input) { payments { ...NextAction } userErrors { message } }
    } ${NEXT_ACTION}`;
    const { orderId, cartToken } = order;
    const input = { orderId, cartToken, payments: [{ provider: 'STRIPE' }], idempotencyKey: someKey() };
    const { payOrder } = await app.anonymous.run<{ payOrder: { payments: object[] } }>(paid, { input });
    expect(payOrder.payments).toMatchObject([{ nextAction: { clientSecret: expect.any(String) } }]);
    expect(await seenBy(manager, order.paymentId)).toBeNull();
    provider.reported.length = 0;
  });

  it('ends when the payment is captured', async ({ app, manager }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await seenBy(manager, order.paymentId)).toBeNull();
    expect(await countOf(app, `payments where status = 'CAPTURED' and next_action is not null`)).toBe(0);
  });
});

describe('an amount that the provider cannot charge', () => {
  const REFUSED = [
    { code: 'VALIDATION', field: ['input', 'payments', '0', 'amount'], message: /At most 50.00 USD/ },
  ].map((error) => ({ ...error, message: expect.stringMatching(error.message) }));

  it('is refused by checkout and payOrder before anything is written', async ({ app, manager }) => {
    const { variantId } = await seedVariant(app, { stock: 9 });
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 6 }]);
    const before = await countOf(app, 'orders');
    const refused = await checkOut(app.anonymous, { cartToken, payments: [{ provider: 'STRIPE' }] });
    expect(refused).toMatchObject({ order: null, userErrors: REFUSED });
    expect(await countOf(app, 'orders')).toBe(before);
    const { order } = await checkOut(app.anonymous, {
      cartToken,
      payments: [{ provider: 'TEST', test: { outcome: 'DECLINE' } }],
    });
    const payments = await countOf(app, 'payments');
    const pay = { orderId: order!.id, payments: [{ provider: 'STRIPE' }] };
    expect(await moveMoney(manager, 'payOrder', pay)).toMatchObject({ payment: null, userErrors: REFUSED });
    expect(await countOf(app, 'payments')).toBe(payments);
  });

  it('and options of another provider are refused', async ({ app, manager }) => {
    const order = await placeAt(app, provider);
    const answer = await moveMoney(manager, 'payOrder', {
      orderId: order.orderId,
      payments: [{ provider: 'TEST', stripe: { flow: 'ELEMENTS' } }],
    });
    expect(answer.userErrors).toMatchObject([{ field: ['input', 'payments', '0', 'stripe'] }]);
    expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING' });
  });
});
