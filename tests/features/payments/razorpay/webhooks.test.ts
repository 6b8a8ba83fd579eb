import { describe, expect } from 'vitest';
import { systemActor } from '../../../../src/platform/auth/actor.ts';
import { startTestApp, type TestApp } from '../../../testkit/app.ts';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import { countOf } from '../../../testkit/shop/checkout.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';
import { confirm, PAID, paymentRow, placeAtRazorpay, type RazorpayOrder } from './razorpay-orders.ts';

/** Two servers on one database: events alternate between them. */
const it = fakeTest(startFakeRazorpay).extend(
  'second',
  { scope: 'file' },
  async ({ app, fake }, { onCleanup }) => {
    const second = await startTestApp({ databaseUrl: app.databaseUrl, environment: fake.environment });
    onCleanup(() => second.close());
    return second;
  },
);

it.beforeEach(({ app, second, fake }) => {
  fake.webhooks.removeEndpoints();
  fake.webhooks.addEndpoint(app.url);
  fake.webhooks.addEndpoint(second.url);
});

const untilCaptured = async (app: TestApp, { rawPaymentId }: RazorpayOrder): Promise<void> => {
  const status = async () => (await paymentRow(app, rawPaymentId)).status;
  await expect.poll(status, { timeout: 20_000 }).toBe('CAPTURED');
};
const capturesOf = (app: TestApp, { rawPaymentId }: RazorpayOrder) =>
  countOf(app, `events where subject_id = '${rawPaymentId}' and type = 'payment.captured'`);

describe('webhooks of Razorpay', () => {
  it('pay once when each comes five times at once, over two servers, while the payer comes back', async ({
    app,
    fake,
  }) => {
    const order = await placeAtRazorpay(app);
    const returned = fake.returnOf(fake.bank.attempt(order.reference));
    const delivered = fake.webhooks.deliver({ times: 5, arrange: (events) => events.reverse() });
    const [statuses, answer] = await Promise.all([delivered, confirm(app, order, returned)]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(answer).toMatchObject(PAID);
    await untilCaptured(app, order);
    await expect
      .poll(() => countOf(app, 'provider_events where ended_at is null'), { timeout: 20_000 })
      .toBe(0);
    expect(await capturesOf(app, order)).toBe(1);
    expect(fake.books().get(order.rawPaymentId)).toMatchObject({ captured: 1_000, refunded: 0 });
  });

  it('pay an order whose own answer from Razorpay was lost', async ({ app, fake }) => {
    fake.faults.add({ matches: /POST \/v1\/orders/, fails: 'cut', hasEffect: true });
    const order = await placeAtRazorpay(app);
    expect(order.reference).toBe('');
    const atRazorpay = [...fake.bank.orders.values()].at(-1)!.body;
    fake.bank.attempt(atRazorpay.id);
    expect(new Set(await fake.webhooks.deliver())).toEqual(new Set([200]));
    await untilCaptured(app, order);
    const actor = systemActor(DEFAULT_STORE, 'payments');
    await app.shop.features.payments.payments.settle(actor, order.rawPaymentId);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ provider_reference: atRazorpay.id });
    expect(await capturesOf(app, order)).toBe(1);
  });

  it('are refused when somebody else signed them, and change nothing', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    fake.bank.attempt(order.reference);
    const events = await countOf(app, 'provider_events');
    for (const event of fake.webhooks.take()) {
      const forged = fake.webhooks.signed(event, 'another secret');
      const { status } = await fetch(`${app.url}/webhooks/razorpay`, { method: 'POST', ...forged });
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect(await countOf(app, 'provider_events')).toBe(events);
    expect(await paymentRow(app, order.rawPaymentId)).toMatchObject({ status: 'PENDING' });
  });

  it('are taken with the secret before, while another replaces it', async ({ app, fake }) => {
    const order = await placeAtRazorpay(app);
    const secrets = `the next secret,${fake.environment.RAZORPAY_WEBHOOK_SECRET}`;
    const rotating = await startTestApp({
      databaseUrl: app.databaseUrl,
      environment: { ...fake.environment, RAZORPAY_WEBHOOK_SECRET: secrets },
    });
    fake.webhooks.removeEndpoints();
    fake.webhooks.addEndpoint(rotating.url);
    const first = fake.bank.attempt(order.reference, { status: 'failed' });
    fake.webhooks.secret = 'the next secret';
    fake.bank.authorize(first.id);
    expect(new Set(await fake.webhooks.deliver())).toEqual(new Set([200]));
    await untilCaptured(app, order);
    fake.webhooks.secret = fake.environment.RAZORPAY_WEBHOOK_SECRET;
    await rotating.close();
  });
});
