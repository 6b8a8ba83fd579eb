import { beforeEach, describe, expect } from 'vitest';
import { graphql } from '../../../testkit/generated/gql.ts';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { moveMoney, someKey } from '../../../testkit/shop/checkout.ts';
import {
  apply,
  booksOf,
  commandsOf,
  deliver,
  placeAt,
  type ScriptedOrder,
  scriptedTest,
} from '../scripted-fixture.ts';

const provider = new ScriptedProvider();
const it = scriptedTest(provider)
  .extend('cancel', ({ manager }) => async ({ orderId }: ScriptedOrder) => {
    await manager.run(CANCEL, { input: { orderId, idempotencyKey: someKey() } });
  })
  .extend('released', ({ app }) => async (order: ScriptedOrder) => {
    await expect.poll(() => commandsOf(app, order)).toEqual(['VOID SUCCEEDED']);
    expect(provider.payments.get(order.reference)).toMatchObject({ status: 'CANCELLED' });
    expect(await booksOf(app, order)).toMatchObject({ status: 'CANCELLED', paid: 0 });
  });

const CANCEL = graphql(`
  mutation EndOrderOfPayment($input: CancelOrderInput!) {
    cancelOrder(input: $input) { order { status } userErrors { message } }
  }
`);

const MANUAL = [{ provider: 'MANUAL' }];

beforeEach(() => provider.heal());

describe('a payment that is left open at the provider', () => {
  it.for(['PENDING', 'DECLINED', 'AUTHORIZED'] as const)(
    'and is %s is ended there with its order',
    async (status, { app, cancel, released }) => {
      provider.nextStatus.push(status);
      const order = await placeAt(app, provider);
      await cancel(order);
      await released(order);
    },
  );

  it('is ended there when the order expires', async ({ app, released }) => {
    const order = await placeAt(app, provider);
    await app.shop.core.pool.query(
      "update orders set expires_at = now() - interval '1 minute' where id = (select order_id from payments where id = $1)",
      [order.rawPaymentId],
    );
    expect(await app.shop.features.orders.sweep()).toBe(1);
    await released(order);
  });

  it.for(['PENDING', 'DECLINED'] as const)(
    'and is %s is ended there when another one takes its place',
    async (status, { app, released }) => {
      provider.nextStatus.push(status);
      const order = await placeAt(app, provider);
      const { orderId, cartToken } = order;
      const next = await moveMoney(app.anonymous, 'payOrder', { orderId, cartToken, payments: MANUAL });
      expect(next.userErrors).toEqual([]);
      await released(order);
    },
  );

  it('is found by our id when the answer to it was lost', async ({ app, cancel, released }) => {
    provider.fail('createIntent', { at: 'after' });
    const order = await placeAt(app, provider);
    await cancel(order);
    await released(order);
  });

  it('is ended there when the answer to it comes after the end of its order', async ({
    app,
    cancel,
    released,
  }) => {
    provider.fail('createIntent', { at: 'after' });
    provider.fail('fetchPayment', { at: 'before' });
    const order = await placeAt(app, provider);
    await cancel(order);
    const payment = provider.payments.get(order.reference)!;
    expect(await apply(app, provider, { kind: 'payment', payment })).toBe('applied');
    await app.shop.core.pool.query("update payment_commands set created_at = now() - interval '2 minutes'");
    await app.shop.features.payments.sweep.run();
    await released(order);
  });

  it('has nothing to end there when the provider never knew it', async ({ app, cancel }) => {
    provider.fail('createIntent', { at: 'before' });
    const order = await placeAt(app, provider);
    await cancel(order);
    await expect.poll(() => commandsOf(app, order)).toEqual(['VOID FAILED']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CANCELLED' });
  });

  it('and authorized by a late payer is ended there', async ({ app, cancel }) => {
    provider.fail('cancel', { at: 'before' });
    const order = await placeAt(app, provider);
    await cancel(order);
    provider.settle(order.reference, 'AUTHORIZED');
    await deliver(app, provider);
    await app.shop.core.pool.query("update payment_commands set created_at = now() - interval '2 minutes'");
    await app.shop.features.payments.sweep.run();
    await expect.poll(() => commandsOf(app, order)).toEqual(['VOID SUCCEEDED']);
    expect(provider.payments.get(order.reference)).toMatchObject({ status: 'CANCELLED' });
  });

  it('and paid before it could be ended gives the money back', async ({ app, cancel }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'CAPTURED');
    provider.reported.length = 0;
    await cancel(order);
    await expect.poll(async () => (await booksOf(app, order)).refunds).toEqual(['SUCCEEDED 1000']);
    expect(await commandsOf(app, order)).toEqual(['VOID FAILED']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paymentStatus: 'REFUNDED' });
  });
});
