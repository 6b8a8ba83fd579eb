import { describe, expect } from 'vitest';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { apply, booksOf, deliver, eventsOf, placeAt, scriptedTest } from '../scripted-fixture.ts';

const provider = new ScriptedProvider();
const it = scriptedTest(provider)
  .extend('paid', ({ app }) => async () => {
    provider.nextStatus.push('CAPTURED');
    const order = await placeAt(app, provider);
    provider.reported.length = 0;
    return order;
  })
  .extend(
    'refund',
    ({ manager }) =>
      (paymentId: string, amount: string) =>
        moveMoney(manager, 'refundPayment', { paymentId, amount, reason: 'Broken' }),
  );

const lastRefund = (): string => [...provider.refunds.keys()].at(-1)!;

describe('a refund that the provider accepted', () => {
  it('counts as gone while it is on its way, and is made when the provider says so', async ({
    app,
    paid,
    refund,
  }) => {
    const order = await paid();
    provider.nextRefund.push('PENDING');
    expect(await refund(order.paymentId, '6.00')).toMatchObject({
      payment: { refundedAmount: { amount: '0.00' }, refunds: [{ status: 'PENDING' }] },
      userErrors: [],
    });
    expect((await refund(order.paymentId, '4.01')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    provider.endRefund(lastRefund(), 'SUCCEEDED');
    expect(await deliver(app, provider)).toEqual(['unchanged', 'applied']);
    expect(await booksOf(app, order)).toMatchObject({
      refunded: 600,
      refundedTotal: 600,
      paymentStatus: 'PARTIALLY_REFUNDED',
    });
  });

  it('counts back when it fails later, and staff can refund again', async ({ app, paid, refund }) => {
    const order = await paid();
    await refund(order.paymentId, '10.00');
    expect(await booksOf(app, order)).toMatchObject({ refunded: 1000, paymentStatus: 'REFUNDED' });
    const made = provider.reported.at(-1)!;
    provider.endRefund(lastRefund(), 'FAILED');
    expect(await deliver(app, provider)).toEqual(['unchanged', 'applied']);
    expect(await apply(app, provider, made)).toBe('unchanged');
    expect(await booksOf(app, order)).toMatchObject({
      refunded: 0,
      refundedTotal: 0,
      paymentStatus: 'PAID',
      refunds: ['FAILED 1000'],
    });
    expect(await eventsOf(app, order)).toEqual([
      'payment.captured',
      'payment.refunded',
      'payment.refund_failed',
    ]);
    expect((await refund(order.paymentId, '10.00')).userErrors).toEqual([]);
    expect(await booksOf(app, order)).toMatchObject({ refunds: ['FAILED 1000', 'SUCCEEDED 1000'] });
  });

  it('is reported to staff when the provider refuses it', async ({ app, paid, refund }) => {
    const order = await paid();
    provider.nextRefund.push('REFUSED');
    expect(await refund(order.paymentId, '10.00')).toMatchObject({
      payment: { refunds: [{ status: 'FAILED' }] },
    });
    expect((await eventsOf(app, order)).at(-1)).toBe('payment.refund_failed');
    expect(await booksOf(app, order)).toMatchObject({ refunded: 0, paymentStatus: 'PAID' });
  });

  it('stays pending when the provider does not answer, and is made once', async ({ app, paid, refund }) => {
    const order = await paid();
    provider.fail('refund', { at: 'after' });
    expect(await refund(order.paymentId, '10.00')).toMatchObject({
      payment: { refunds: [{ status: 'PENDING' }] },
      userErrors: [],
    });
    await app.shop.core.pool.query("update payment_refunds set created_at = now() - interval '2 minutes'");
    await app.shop.features.payments.sweep.run();
    expect(await booksOf(app, order)).toMatchObject({ refunded: 1000, refunds: ['SUCCEEDED 1000'] });
    expect(await deliver(app, provider)).toEqual(['unchanged']);
  });

  it('is made once when its webhook is faster than our own record', async ({ app, paid, refund }) => {
    const order = await paid();
    provider.fail('refund', { at: 'after' });
    await refund(order.paymentId, '10.00');
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await booksOf(app, order)).toMatchObject({ refunded: 1000, refunds: ['SUCCEEDED 1000'] });
  });
});

describe('a refund that somebody made at the provider', () => {
  it('becomes one of ours when it fits', async ({ app, paid }) => {
    const order = await paid();
    provider.refundByHand(order.reference, 400);
    const change = provider.reported.at(-1)!;
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await apply(app, provider, change)).toBe('unchanged');
    expect(await booksOf(app, order)).toMatchObject({
      refunded: 400,
      refundedTotal: 400,
      refunds: ['SUCCEEDED 400'],
    });
  });

  it('waits for the capture that it gives back', async ({ app }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'CAPTURED');
    provider.refundByHand(order.reference, 400);
    const [captured, refunded] = provider.reported.splice(0);
    expect(await apply(app, provider, refunded!)).toBe('unknown');
    expect(await apply(app, provider, captured!)).toBe('applied');
    expect(await apply(app, provider, refunded!)).toBe('applied');
    expect(await booksOf(app, order)).toMatchObject({ paid: 1000, refundedTotal: 400 });
  });

  it('is reported when it does not fit', async ({ app, paid, refund }) => {
    const order = await paid();
    await refund(order.paymentId, '7.00');
    provider.reported.length = 0;
    provider.refundByHand(order.reference, 400);
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await booksOf(app, order)).toMatchObject({
      refunded: 700,
      refunds: ['SUCCEEDED 700'],
      discrepancies: ['REFUND_MISMATCH 400'],
    });
  });

  it('is reported when it has another amount than ours', async ({ app, paid, refund }) => {
    const order = await paid();
    provider.nextRefund.push('PENDING');
    await refund(order.paymentId, '7.00');
    const { refund: ours } = provider.reported.splice(0).at(-1) as { refund: object };
    const said = { kind: 'refund', refund: { ...ours, amount: 699, status: 'SUCCEEDED' } } as never;
    expect(await apply(app, provider, said)).toBe('applied');
    expect(await booksOf(app, order)).toMatchObject({
      refunded: 0,
      refunds: ['PENDING 700'],
      discrepancies: ['REFUND_MISMATCH 699'],
    });
  });
});
