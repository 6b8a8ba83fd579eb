import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import type { FakeIntent, FakePaymentMethod } from '../../../testkit/providers/stripe/objects.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { checkOut, countOf, moveMoney } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { placeOrder } from '../payments-fixture.ts';
import { saveCard } from './saved-methods-fixture.ts';

const it = fakeTest(startFakeStripe);

const withStripe = (stripe: object) => ({ provider: 'STRIPE', stripe });

describe('a payment with a saved method', () => {
  it('is captured at once', async ({ app, fake }) => {
    const ada = await registerCustomer(app);
    const savedMethodId = await saveCard(app, ada);
    const { paymentId, orderId } = await placeOrder(app, withStripe({ savedMethodId }), ada);
    const { order } = await ada.run<{ order: object }>(
      'query ($id: ID!) { order(id: $id) { status paymentStatus } }',
      {
        id: orderId,
      },
    );
    expect(order).toEqual({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(paymentId).toMatch(/^pay_/);
    expect([...fake.books().values()]).toMatchObject([{ captured: 1000 }]);
  });

  it('that is declined tells the reason, and another one pays', async ({ app }) => {
    const ada = await registerCustomer(app);
    const empty = await saveCard(app, ada, 'pm_card_chargeDeclinedInsufficientFunds');
    const full = await saveCard(app, ada);
    const { variantId } = await seedVariant(app, { stock: 1 });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const declined = await checkOut(ada, { cartToken, payments: [withStripe({ savedMethodId: empty })] });
    expect(declined).toMatchObject({
      payment: { status: 'DECLINED', declineCode: 'insufficient_funds' },
      userErrors: [{ __typename: 'PaymentDeclinedError' }],
    });
    const input = { orderId: declined.order!.id, payments: [withStripe({ savedMethodId: full })] };
    expect(await moveMoney(ada, 'payOrder', input)).toMatchObject({
      order: { status: 'CONFIRMED' },
      payment: { status: 'CAPTURED' },
      userErrors: [],
    });
  });

  it('is for the customer who saved it, and nothing is written otherwise', async ({ app, manager }) => {
    const ada = await registerCustomer(app);
    const savedMethodId = await saveCard(app, ada);
    const eve = await registerCustomer(app);
    await saveCard(app, eve);
    const before = await countOf(app, 'orders');
    const { variantId } = await seedVariant(app, { stock: 9 });
    const field = ['input', 'payments', '0', 'stripe', 'savedMethodId'];
    for (const [client, code] of [
      [eve, 'NOT_FOUND'],
      [await registerCustomer(app), 'NOT_FOUND'],
      [app.anonymous, 'VALIDATION'],
      [manager, 'VALIDATION'],
    ] as const) {
      const cartToken = await fillCart(app.anonymous, [{ variantId }]);
      const payments = [withStripe({ savedMethodId })];
      expect((await checkOut(client, { cartToken, payments })).userErrors).toMatchObject([{ code, field }]);
    }
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const payments = [withStripe({ savedMethodId, flow: 'CHECKOUT' })];
    expect((await checkOut(ada, { cartToken, payments })).userErrors).toMatchObject([
      { code: 'VALIDATION', field },
    ]);
    expect(await countOf(app, 'orders')).toBe(before);
  });

  it('is one that an earlier payment saved', async ({ app, fake }) => {
    const ada = await registerCustomer(app);
    await placeOrder(app, withStripe({ save: true }), ada);
    const intent = fake.state.all<FakeIntent>('payment_intent').at(-1)!;
    fake.client.confirm(intent.client_secret, 'pm_card_mastercard');
    const saved = fake.state.all<FakePaymentMethod>('payment_method').at(-1)!;
    expect(saved.customer).toBe(intent.customer);
    expect(await placeOrder(app, withStripe({ savedMethodId: saved.id }), ada)).toBeDefined();
    const { variantId } = await seedVariant(app, { stock: 1 });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const guest = await checkOut(app.anonymous, { cartToken, payments: [withStripe({ save: true })] });
    expect(guest.userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'payments', '0', 'stripe', 'save'] },
    ]);
  });
});
