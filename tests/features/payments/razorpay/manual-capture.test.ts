import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import { countOf, moveMoney } from '../../../testkit/shop/checkout.ts';
import { confirm, orderRow, paymentRow, placeAtRazorpay, report } from './razorpay-orders.ts';

const it = fakeTest(startFakeRazorpay, { environment: { PAYMENT_CAPTURE: 'manual' } });

describe('where staff capture, an authorized payment', () => {
  it('confirms its order before the money is captured', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    const attempt = fake.bank.attempt(order.reference);
    expect(await confirm(app, order, fake.returnOf(attempt))).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' },
      payment: { status: 'AUTHORIZED', capturedAmount: { amount: '0.00' } },
    });
    // Somebody captures it in the dashboard of Razorpay.
    fake.bank.capture(attempt.id, { amount: 1_000, currency: attempt.currency });
    await report(app, fake);
    expect(await orderRow(app, order)).toEqual({ status: 'CONFIRMED', payment_status: 'PAID' });
  });

  it('ends without a refund when its money goes back uncaptured', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference);
    await report(app, fake);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ status: 'AUTHORIZED' });
    fake.bank.returnUncaptured();
    await report(app, fake, { times: 2 });
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({
      status: 'CANCELLED',
      refunded_amount: 0,
    });
    expect(await orderRow(app, order)).toEqual({ status: 'CONFIRMED', payment_status: 'UNPAID' });
    expect(fake.books().get(order.rawPaymentId)).toBeUndefined();
  });

  it('is captured by staff as a whole, never in part', async ({ app, fake, manager }) => {
    const order = await placeAtRazorpay(app);
    const { paymentId } = order;
    await confirm(app, order, fake.returnOf(fake.bank.attempt(order.reference)));
    expect(await moveMoney(manager, 'capturePayment', { paymentId, amount: '4.00' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'amount'] }],
    });
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ authorized: 1_000, captured: 0 });
    fake.faults.add({ matches: /capture$/, fails: 'cut', hasEffect: true });
    await moveMoney(manager, 'capturePayment', { paymentId });
    await report(app, fake);
    expect(await orderRow(app, order)).toEqual({ status: 'CONFIRMED', payment_status: 'PAID' });
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ authorized: 0, captured: 1_000 });
    await app.shop.core.pool.query("update payment_commands set created_at = now() - interval '2 minutes'");
    await app.shop.features.payments.sweep.run();
    expect(await countOf(app, "payment_commands where status = 'PENDING'")).toBe(0);
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ captured: 1_000, refunded: 0 });
  });

  it('cannot be voided, and the answer says what happens instead', async ({ app, fake, manager }) => {
    const order = await placeAtRazorpay(app);
    await confirm(app, order, fake.returnOf(fake.bank.attempt(order.reference)));
    expect(await moveMoney(manager, 'voidPayment', { paymentId: order.paymentId })).toMatchObject({
      userErrors: [
        { code: 'NOT_ALLOWED_NOW', message: expect.stringContaining('goes back to the payer by itself') },
      ],
    });
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ status: 'AUTHORIZED' });
  });
});
