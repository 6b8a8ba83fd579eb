import { describe, expect } from 'vitest';
import { systemActor } from '../../../../src/platform/auth/actor.ts';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';
import { confirm, PAID, paymentRow, placeAtRazorpay } from './razorpay-orders.ts';

const it = fakeTest(startFakeRazorpay);

describe('money at Razorpay', () => {
  it('is asked for once when the answer to a checkout is lost', async ({ app, fake: razorpay }) => {
    razorpay.faults.add({ matches: /POST \/v1\/orders/, fails: 'cut', hasEffect: true });
    const lost = await placeAtRazorpay(app);
    expect(lost.reference).toBe('');
    const orders = razorpay.bank.orders.size;
    await app.shop.core.pool.query(
      "update payments set created_at = now() - interval '2 minutes' where id = $1",
      [lost.rawPaymentId],
    );
    const { payments } = app.shop.features.payments;
    await payments.settle(systemActor(DEFAULT_STORE, 'payments'), lost.rawPaymentId);
    expect(razorpay.bank.orders.size).toBe(orders);
    const { provider_reference: reference } = await paymentRow(app, lost.rawPaymentId);
    const paid = razorpay.bank.attempt(reference!);
    expect(await confirm(app, lost, razorpay.returnOf(paid))).toMatchObject(PAID);
  });

  it('goes back once when the answer to a refund is lost, or says to wait', async ({
    app,
    fake: razorpay,
    manager,
  }) => {
    const order = await placeAtRazorpay(app);
    const { paymentId, rawPaymentId } = order;
    await confirm(app, order, razorpay.returnOf(razorpay.bank.attempt(order.reference)));
    razorpay.faults.add({ matches: /refund$/, fails: 'cut', hasEffect: true });
    razorpay.faults.add({ matches: /refund$/, fails: 409 });
    razorpay.faults.add({ matches: /refund$/, fails: 500 });
    const input = { paymentId, amount: '4.00', reason: 'Broken' };
    expect(await moveMoney(manager, 'refundPayment', input)).toMatchObject({
      payment: { refunds: [{ status: 'PENDING' }], refundedAmount: { amount: '0.00' } },
    });
    const { pool } = app.shop.core;
    const [refund] = (
      await pool.query('select id from payment_refunds where payment_id = $1', [rawPaymentId])
    ).rows;
    const actor = systemActor(DEFAULT_STORE, 'payments');
    for (let tries = 0; tries < 3; tries += 1)
      await app.shop.features.payments.refunds.settle(actor, refund.id);
    expect(await paymentRow(app, rawPaymentId)).toMatchObject({ refunded_amount: 400 });
    expect(razorpay.books().get(rawPaymentId)).toMatchObject({ captured: 1_000, refunded: 400 });
  });
});
