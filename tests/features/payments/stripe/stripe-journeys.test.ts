import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { startTestApp } from '../../../testkit/app.ts';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import type { FakeIntent, FakeRefund } from '../../../testkit/providers/stripe/objects.ts';
import { countOf, moveMoney } from '../../../testkit/shop/checkout.ts';
import { endOrder } from '../payments-fixture.ts';
import { compareBooks, orderWithStripe, stateOf, tellOf } from './stripe-shop.ts';

const it = fakeTest(startFakeStripe);

const ONE = (status: string, more: object = {}) => [{ status, ...more }];

describe('an order with Stripe', () => {
  it('is paid', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'PENDING', payments: ONE('PENDING') });
    fake.client.confirm(clientSecret);
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'PAID',
      payments: ONE('CAPTURED', { capturedAmount: { amount: '10.00' } }),
    });
    await compareBooks(app, fake, paymentId);
  });

  it('is declined, then paid with the same secret', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    fake.client.confirm(clientSecret, 'pm_card_chargeDeclined');
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      status: 'PENDING',
      payments: ONE('DECLINED', { declineCode: 'generic_decline' }),
    });
    fake.client.confirm(clientSecret);
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'CONFIRMED', payments: ONE('CAPTURED') });
    await compareBooks(app, fake, paymentId);
  });

  it('is not paid when the payer gives up at the bank', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    fake.client.giveUp(fake.client.confirm(clientSecret, 'pm_card_authenticationRequired'));
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      status: 'PENDING',
      paymentStatus: 'UNPAID',
      payments: ONE('DECLINED', { declineCode: 'payment_intent_authentication_failure' }),
    });
    await compareBooks(app, fake, paymentId);
  });

  it('is paid at a page of Stripe, where a declined card changes nothing', async ({ app, fake, admin }) => {
    const { orderId, paymentId, url } = await orderWithStripe(app, { flow: 'CHECKOUT' });
    fake.client.payAt(url, 'pm_card_chargeDeclined');
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({ payments: ONE('PENDING') });
    fake.client.payAt(url);
    await tellOf(fake, [app], { arrange: (deliveries) => deliveries.reverse() });
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'CONFIRMED', payments: ONE('CAPTURED') });
    await compareBooks(app, fake, paymentId);
  });

  it('is paid at a page of Stripe after the order expired, and opened again', async ({
    app,
    fake,
    admin,
  }) => {
    const { orderId, paymentId, url } = await orderWithStripe(app, { flow: 'CHECKOUT' });
    const { id } = fake.client.payAt(url, 'pm_sepaDebit');
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'PENDING', payments: ONE('PENDING') });
    await endOrder(app, orderId, 'EXPIRED');
    fake.bank.settle(id);
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    await compareBooks(app, fake, paymentId);
  });

  it('is paid at a page of Stripe after it was cancelled, and the money goes back', async ({
    app,
    fake,
    admin,
  }) => {
    const { orderId, paymentId, url } = await orderWithStripe(app, { flow: 'CHECKOUT' });
    const { id } = fake.client.payAt(url, 'pm_sepaDebit');
    await endOrder(app, orderId, 'CANCELLED');
    fake.bank.settle(id);
    await tellOf(fake, [app]);
    await expect.poll(() => fake.state.all<FakeRefund>('refund').length).toBe(1);
    await tellOf(fake, [app]);
    await expect
      .poll(() => stateOf(admin, orderId))
      .toMatchObject({ status: 'CANCELLED', payments: [{ refunds: [{ status: 'SUCCEEDED' }] }] });
    await compareBooks(app, fake, paymentId);
  });

  it('is paid once, whatever comes five times, shuffled, over two servers', async ({ app, fake, admin }) => {
    const second = await startTestApp({ databaseUrl: app.databaseUrl, environment: fake.environment });
    try {
      const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
      fake.client.confirm(clientSecret, 'pm_card_chargeDeclined');
      fake.client.confirm(clientSecret);
      await tellOf(fake, [app, second], { times: 5, arrange: shuffled });
      expect(await stateOf(admin, orderId)).toMatchObject({ status: 'CONFIRMED', payments: ONE('CAPTURED') });
      const raw = decodeId('ord', orderId);
      expect(await countOf(app, `events where type = 'payment.captured' and order_id = '${raw}'`)).toBe(1);
      await compareBooks(app, fake, paymentId);
    } finally {
      await second.close();
    }
  });

  it('is known to its webhook before the answer of its checkout', async ({ app, fake, admin }) => {
    fake.faults.add({ matches: /POST \/v1\/payment_intents$/, fails: 'cut', hasEffect: true, times: 2 });
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    expect(clientSecret).toBe('');
    const intent = fake.state.all<FakeIntent>('payment_intent').at(-1)!;
    fake.client.confirm(intent.client_secret);
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({ status: 'CONFIRMED', payments: ONE('CAPTURED') });
    await app.shop.features.payments.sweep.run();
    await compareBooks(app, fake, paymentId);
    expect(fake.state.all('payment_intent').filter(({ metadata }) => isSame(metadata, intent))).toHaveLength(
      1,
    );
  });

  it('counts a refund back that failed later', async ({ app, fake, admin }) => {
    const { orderId, paymentId, clientSecret } = await orderWithStripe(app);
    fake.client.confirm(clientSecret);
    await tellOf(fake, [app]);
    const refunded = await moveMoney(admin, 'refundPayment', { paymentId, amount: '4.00', reason: 'Broken' });
    expect(refunded).toMatchObject({ payment: { refunds: [{ status: 'SUCCEEDED' }] } });
    await tellOf(fake, [app]);
    await compareBooks(app, fake, paymentId);
    fake.bank.endRefund(fake.state.all<FakeRefund>('refund').at(-1)!.id, 'failed');
    await tellOf(fake, [app]);
    expect(await stateOf(admin, orderId)).toMatchObject({
      paymentStatus: 'PAID',
      payments: [{ refundedAmount: { amount: '0.00' }, refunds: [{ status: 'FAILED' }] }],
    });
    await compareBooks(app, fake, paymentId);
  });
});

/** The same order in each run, which is no order that was sent. */
function shuffled<T>(deliveries: T[]): T[] {
  const places = new Map(deliveries.map((delivery, at) => [delivery, at] as const));
  return deliveries
    .map((delivery, at) => ({ delivery, key: (at * 7919 + (places.get(delivery) ?? 0)) % 101 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ delivery }) => delivery);
}

function isSame(metadata: Record<string, string>, intent: FakeIntent): boolean {
  return metadata.ordinal_payment === intent.metadata.ordinal_payment;
}
