import { describe, expect } from 'vitest';
import { KeySpentError } from '../../../../src/features/payments/payment-provider.ts';
import { attemptAt } from '../../../../src/features/payments/providers/provider-calls.ts';
import type { TestApp } from '../../../testkit/app.ts';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { booksOf, commandsOf, deliver, placeAt, scriptedTest } from '../scripted-fixture.ts';

const provider = new ScriptedProvider();
const it = scriptedTest(provider)
  .extend('authorized', ({ app }) => async () => {
    provider.nextStatus.push('AUTHORIZED');
    const order = await placeAt(app, provider);
    provider.reported.length = 0;
    provider.calls.length = 0;
    return order;
  })
  .extend(
    'capture',
    ({ manager }) =>
      (paymentId: string) =>
        moveMoney(manager, 'capturePayment', { paymentId }),
  );

/** Makes everything unfinished old enough for the sweep. */
async function age(app: TestApp, table: string, by = '2 minutes'): Promise<void> {
  await app.shop.core.pool.query(`update ${table} set created_at = created_at - $1::interval`, [by]);
}

describe('a capture without an answer', () => {
  it.for(['before', 'after'] as const)(
    'that was lost %s its effect is finished by the sweep, once',
    async (at, { app, authorized, capture }) => {
      const order = await authorized();
      provider.fail('capture', { at });
      expect(await capture(order.paymentId)).toMatchObject({
        payment: { status: 'AUTHORIZED' },
        userErrors: [],
      });
      expect((await capture(order.paymentId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
      await age(app, 'payment_commands');
      await app.shop.features.payments.sweep.run();
      expect(await booksOf(app, order)).toMatchObject({
        status: 'CAPTURED',
        paid: 1000,
        paymentStatus: 'PAID',
      });
      expect(await commandsOf(app, order)).toEqual(['CAPTURE SUCCEEDED']);
      expect(provider.calls).toEqual(['capture 1', 'capture 1']);
      await deliver(app, provider);
      expect(await booksOf(app, order)).toMatchObject({ paid: 1000, discrepancies: [] });
    },
  );

  it('is finished by the webhook as well', async ({ app, authorized, capture }) => {
    const order = await authorized();
    provider.fail('capture', { at: 'after' });
    await capture(order.paymentId);
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await commandsOf(app, order)).toEqual(['CAPTURE SUCCEEDED']);
  });
});

describe('a key at the provider', () => {
  it('that is spent is followed by the next one, and the attempt is stored', async ({
    app,
    manager,
    authorized,
    capture,
  }) => {
    const order = await authorized();
    provider.fail('capture', { at: 'before', error: new KeySpentError('a stored 500') });
    expect(await capture(order.paymentId)).toMatchObject({ payment: { status: 'CAPTURED' } });
    expect(provider.calls).toEqual(['capture 1', 'capture 2']);
    provider.fail('refund', { at: 'before', error: new KeySpentError('a stored 500') });
    const refund = { paymentId: order.paymentId, amount: '1.00', reason: 'Broken' };
    expect(await moveMoney(manager, 'refundPayment', refund)).toMatchObject({
      payment: { refunds: [{ status: 'SUCCEEDED' }] },
    });
    expect(provider.calls).toEqual(['capture 1', 'capture 2', 'refund 1', 'refund 2']);
    const attempts = await app.shop.core.reader.query<{ attempt: number }>(
      'select attempt from payment_commands where status = $1 and attempt > 1 union all select attempt from payment_refunds',
      ['SUCCEEDED'],
    );
    expect(attempts).toEqual([{ attempt: 2 }, { attempt: 2 }]);
  });

  it('of a new payment that is spent is followed by the next one', async ({ app }) => {
    provider.fail('createIntent', { at: 'after', error: new KeySpentError('a stored 500') });
    provider.calls.length = 0;
    const order = await placeAt(app, provider);
    expect(provider.calls).toEqual(['createIntent 1', 'createIntent 2']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
  });

  it('rises with each 23 hours of age, since the provider may forget the former', async ({ app }) => {
    const since = new Date('2026-01-01T00:00:00Z');
    const after = (hours: number): number =>
      attemptAt(1, since, new Date(since.getTime() + hours * 3_600_000));
    expect([0, 22.9, 23, 45.9, 46].map(after)).toEqual([1, 1, 2, 2, 3]);
    provider.fail('createIntent', { at: 'after' });
    provider.calls.length = 0;
    const order = await placeAt(app, provider);
    await age(app, 'payments', '24 hours');
    await app.shop.features.payments.sweep.run();
    expect(provider.calls).toEqual(['createIntent 1', 'createIntent 2']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
  });
});

describe('a provider that is down', () => {
  it('is asked three times by a sweep, and loses nothing', async ({ app }) => {
    const down = Array.from({ length: 9 }, () => ({ at: 'before' }) as const);
    provider.fail('createIntent', ...down);
    const orders = [];
    for (let placed = 0; placed < 5; placed++) orders.push(await placeAt(app, provider));
    await age(app, 'payments');
    provider.calls.length = 0;
    await app.shop.features.payments.sweep.run();
    expect(provider.calls).toHaveLength(3);
    await app.shop.features.payments.sweep.run();
    await app.shop.features.payments.sweep.run();
    for (const order of orders) {
      expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
    }
    expect(provider.payments.size).toBeGreaterThanOrEqual(5);
  });

  it('is asked hourly what became of refunds it accepted and of authorizations past their time', async ({
    app,
    manager,
    authorized,
    capture,
  }) => {
    const lapsed = await authorized();
    provider.settle(lapsed.reference, 'CANCELLED');
    await app.shop.core.pool.query(
      "update payments set capture_before = now() - interval '1 minute' where id = $1",
      [lapsed.rawPaymentId],
    );
    const refunded = await authorized();
    await capture(refunded.paymentId);
    provider.nextRefund.push('PENDING');
    const refund = { paymentId: refunded.paymentId, amount: '3.00', reason: 'Broken' };
    await moveMoney(manager, 'refundPayment', refund);
    provider.endRefund([...provider.refunds.keys()].at(-1)!, 'SUCCEEDED');
    await app.shop.core.pool.query("update payment_refunds set updated_at = now() - interval '2 minutes'");
    await app.shop.features.payments.sweep.refresh();
    expect(await booksOf(app, lapsed)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'UNPAID' });
    expect(await booksOf(app, refunded)).toMatchObject({ refunded: 300 });
  });
});
