import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
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
});
