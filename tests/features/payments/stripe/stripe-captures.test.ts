import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import type { FakeIntent, FakeSession } from '../../../testkit/providers/stripe/objects.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { endOrder } from '../payments-fixture.ts';
import { compareBooks, orderWithStripe, stateOf, tellOf } from './stripe-shop.ts';

const it = fakeTest(startFakeStripe, { environment: { PAYMENT_CAPTURE: 'manual' } });

describe('an order whose payment staff capture at Stripe', () => {
  it('is authorized, and captured in part; the rest is released', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    fake.client.confirm(clientSecret);
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      payments: [{ status: 'AUTHORIZED' }],
    });
    const captured = await moveMoney(admin, 'capturePayment', { paymentId, amount: '6.00' });
    expect(captured).toMatchObject({
      userErrors: [],
      payment: { status: 'CAPTURED', capturedAmount: { amount: '6.00' } },
    });
    const again = await moveMoney(admin, 'capturePayment', { paymentId, amount: '1.00' });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect((await moveMoney(admin, 'voidPayment', { paymentId })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW' },
    ]);
    await tellOf(fake, [app]);
    await compareBooks(app, fake, paymentId);
  });

  it('is voided, and nothing is taken', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    fake.client.confirm(clientSecret);
    await tellOf(fake, [app]);
    expect(await moveMoney(admin, 'voidPayment', { paymentId })).toMatchObject({ userErrors: [] });
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      paymentStatus: 'UNPAID',
      payments: [{ status: 'CANCELLED' }],
    });
    expect(fake.state.all<FakeIntent>('payment_intent').at(-1)).toMatchObject({ status: 'canceled' });
    await compareBooks(app, fake, paymentId);
  });

  it('ends its page at Stripe when it expires', async ({ app, fake }) => {
    const { orderId } = await orderWithStripe(app, { flow: 'CHECKOUT' });
    await endOrder(app, orderId, 'EXPIRED');
    await expect
      .poll(() => fake.state.all<FakeSession>('checkout.session').at(-1)?.status, { timeout: 20_000 })
      .toBe('expired');
    await tellOf(fake, [app]);
  });
});
