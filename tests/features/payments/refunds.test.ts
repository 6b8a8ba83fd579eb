import { describe, expect } from 'vitest';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { countOf, moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { placeOrder } from './payments-fixture.ts';

describe('a refund', () => {
  it('gives back parts up to what was captured, however many ask at once', async ({ app, manager }) => {
    const { paymentId } = await placeOrder(app, { provider: 'TEST' });
    const refund = (amount: string, key = someKey()) =>
      moveMoney(manager, 'refundPayment', { paymentId, amount, reason: 'Broken', idempotencyKey: key });
    expect(await refund('4.00', 'once')).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PARTIALLY_REFUNDED' },
      payment: {
        refundedAmount: { amount: '4.00' },
        refunds: [{ amount: { amount: '4.00' }, status: 'SUCCEEDED', reason: 'Broken' }],
      },
    });
    expect(await refund('4.00', 'once')).toMatchObject({ payment: { refundedAmount: { amount: '4.00' } } });
    const racing = await Promise.all(Array.from({ length: 10 }, () => refund('2.00')));
    expect(racing.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    expect((await refund('0.01')).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW', field: ['input', 'amount'] },
    ]);
    expect((await refund('0.001')).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'amount'] },
    ]);
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  });

  it('that a crash interrupted is finished by the sweep', async ({ app, manager }) => {
    const { paymentId } = await placeOrder(app, { provider: 'TEST' });
    const { refunds, sweep } = app.shop.features.payments;
    const settle = refunds.settle.bind(refunds);
    refunds.settle = () => Promise.reject(new Error('the power went out'));
    const input = { paymentId, amount: '10.00', reason: 'Broken' };
    await expect(moveMoney(manager, 'refundPayment', input)).rejects.toThrow('INTERNAL');
    refunds.settle = settle;
    await app.shop.core.pool.query("update payment_refunds set created_at = now() - interval '2 minutes'");
    await sweep.run();
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  });
});
