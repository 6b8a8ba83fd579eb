import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import { countOf } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { placeOrder } from '../payments-fixture.ts';
import { confirm, PAID, paymentRow, placeAtRazorpay } from './razorpay-orders.ts';

const it = fakeTest(startFakeRazorpay);

describe('a payer who comes back from Razorpay', () => {
  it('has paid, once, however often the page says so', async ({ app, fake: razorpay }) => {
    const order = await placeAtRazorpay(app);
    const paid = razorpay.bank.attempt(order.reference);
    const returned = razorpay.returnOf(paid);
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(app, order, returned)));
    for (const answer of answers) expect(answer).toMatchObject(PAID);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({
      charge_reference: paid.id,
      captured_amount: 1_000,
    });
    const captured = `events where subject_id = '${order.rawPaymentId}' and type = 'payment.captured'`;
    expect(await countOf(app, captured)).toBe(1);
  });

  it('has not paid because of a signature alone', async ({ app, fake: razorpay }) => {
    const order = await placeAtRazorpay(app);
    const failed = razorpay.bank.attempt(order.reference, { status: 'failed', reason: 'card_declined' });
    expect(await confirm(app, order, razorpay.returnOf(failed))).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'UNPAID' },
      payment: { status: 'DECLINED', declineCode: 'card_declined' },
    });
  });

  it('pays after a first attempt failed', async ({ app, fake: razorpay }) => {
    const order = await placeAtRazorpay(app);
    const failed = razorpay.bank.attempt(order.reference, { status: 'failed' });
    await confirm(app, order, razorpay.returnOf(failed));
    const paid = razorpay.bank.attempt(order.reference);
    expect(await confirm(app, order, razorpay.returnOf(paid))).toMatchObject(PAID);
  });

  it('is not believed with a forged signature, or that of another order', async ({ app, fake: razorpay }) => {
    const order = await placeAtRazorpay(app);
    const paid = razorpay.bank.attempt(order.reference);
    const other = await placeAtRazorpay(app);
    const returned = razorpay.returnOf(paid);
    const refused = { userErrors: [{ code: 'VALIDATION', field: ['input', 'razorpaySignature'] }] };
    const asked = razorpay.requests.length;
    expect(await confirm(app, other, returned)).toMatchObject(refused);
    const forged = { ...returned, razorpaySignature: '0'.repeat(64) };
    expect(await confirm(app, order, forged)).toMatchObject(refused);
    expect(await confirm(app, order, { ...returned, razorpayPaymentId: 'pay_another' })).toMatchObject(
      refused,
    );
    expect(razorpay.requests).toHaveLength(asked);
    for (const { rawPaymentId } of [order, other]) {
      expect(await paymentRow(app, rawPaymentId)).toMatchObject({ status: 'PENDING', captured_amount: 0 });
    }
  });

  it('is found only by those who may pay the order', async ({ app, fake: razorpay, manager }) => {
    const order = await placeAtRazorpay(app);
    const returned = razorpay.returnOf(razorpay.bank.attempt(order.reference));
    const stranger = await registerCustomer(app);
    for (const client of [app.anonymous, stranger]) {
      const answer = await confirm(app, order, returned, { client, cartToken: null });
      expect(answer).toMatchObject({ payment: null, userErrors: [{ code: 'NOT_FOUND' }] });
    }
    expect(await confirm(app, order, returned, { client: manager, cartToken: null })).toMatchObject(PAID);
  });

  it('confirms no payment of another provider', async ({ app, fake: razorpay }) => {
    const order = await placeOrder(app, { provider: 'TEST', test: { outcome: 'PENDING' } });
    const returned = razorpay.returnOf({ id: 'pay_1', order_id: 'order_1' });
    expect(await confirm(app, order, returned)).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'paymentId'] }],
    });
    expect(await countOf(app, "payments where provider = 'test' and status = 'PENDING'")).toBe(1);
  });

  it('tries again while Razorpay does not answer', async ({ app, fake: razorpay }) => {
    const order = await placeAtRazorpay(app);
    const returned = razorpay.returnOf(razorpay.bank.attempt(order.reference));
    razorpay.faults.add({ matches: /GET \/v1\/orders/, fails: 503 });
    expect(await confirm(app, order, returned)).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'paymentId'] }],
    });
    expect(await confirm(app, order, returned)).toMatchObject(PAID);
  });
});
