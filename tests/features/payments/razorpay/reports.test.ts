import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import { countOf, moveMoney } from '../../../testkit/shop/checkout.ts';
import { endOrder } from '../payments-fixture.ts';
import { confirm, orderRow, PAID, paymentRow, placeAtRazorpay, report } from './razorpay-orders.ts';

const it = fakeTest(startFakeRazorpay);

describe('what Razorpay reports', () => {
  it('pays an order whose payer never came back', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference);
    await report(app, fake);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({
      status: 'CAPTURED',
      captured_amount: 1_000,
    });
    expect(await orderRow(app, order)).toEqual({ status: 'CONFIRMED', payment_status: 'PAID' });
  });

  it('pays once, in any order, five times at once, and while the payer comes back', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference, { status: 'failed' });
    const returned = fake.returnOf(fake.bank.attempt(order.reference));
    const reversed = report(app, fake, { times: 5, arrange: (events) => events.reverse() });
    const answers = await Promise.all([
      confirm(app, order, returned),
      reversed,
      confirm(app, order, returned),
    ]);
    expect(answers[0]).toMatchObject(PAID);
    const captured = `events where subject_id = '${order.rawPaymentId}' and type = 'payment.captured'`;
    expect(await countOf(app, captured)).toBe(1);
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ captured: 1_000, refunded: 0 });
  });

  it('declines a payment, which may be authorized late', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    const attempt = fake.bank.attempt(order.reference, { status: 'failed', reason: 'payment_timed_out' });
    await report(app, fake);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ status: 'DECLINED' });
    fake.bank.authorize(attempt.id);
    await report(app, fake);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ status: 'CAPTURED' });
    expect(attempt.captured).toBe(true);
  });

  it('is a discrepancy when a second payment comes for one order', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference);
    fake.bank.attempt(order.reference, { isForced: true });
    await report(app, fake, { times: 2 });
    const found = `payment_discrepancies where payment_id = '${order.rawPaymentId}' and kind = 'PAID_TWICE'`;
    expect(await countOf(app, found)).toBe(1);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ captured_amount: 1_000 });
  });

  it('is a discrepancy when another amount was paid, and pays nothing', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference, { amount: 100 });
    await report(app, fake);
    const found = `payment_discrepancies where payment_id = '${order.rawPaymentId}' and kind = 'AMOUNT_MISMATCH'`;
    expect(await countOf(app, found)).toBe(1);
    expect(await orderRow(app, order)).toEqual({ status: 'PENDING', payment_status: 'PENDING' });
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ captured_amount: 0 });
  });

  it('gives money back that came after the end of its order', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    await endOrder(app, order.orderId, 'CANCELLED');
    fake.bank.attempt(order.reference);
    await report(app, fake);
    await expect.poll(async () => (await paymentRow(app, order.rawPaymentId)).refunded_amount).toBe(1_000);
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ captured: 1_000, refunded: 1_000 });
  });

  it('ends a refund that the bank worked on, also when it fails later', async ({ app, fake, manager }) => {
    const order = await placeAtRazorpay(app);
    await confirm(app, order, fake.returnOf(fake.bank.attempt(order.reference)));
    fake.bank.newRefunds = 'pending';
    const input = { paymentId: order.paymentId, amount: '4.00', reason: 'Broken' };
    expect(await moveMoney(manager, 'refundPayment', input)).toMatchObject({
      payment: { refunds: [{ status: 'PENDING' }] },
    });
    const refund = [...fake.bank.refunds.values()].at(-1)!;
    fake.bank.endRefund(refund.id, 'processed');
    await report(app, fake);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ refunded_amount: 400 });
    fake.bank.endRefund(refund.id, 'failed');
    await report(app, fake, { times: 2 });
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ refunded_amount: 0 });
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ refunded: 0 });
    fake.bank.newRefunds = 'processed';
  });
});
