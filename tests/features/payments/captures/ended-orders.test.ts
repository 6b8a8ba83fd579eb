import { describe, expect } from 'vitest';
import { graphql } from '../../../testkit/generated/gql.ts';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { moveMoney, someKey } from '../../../testkit/shop/checkout.ts';
import { booksOf, commandsOf, placeAt, type ScriptedOrder, scriptedTest } from '../scripted-fixture.ts';

const provider = new ScriptedProvider();

const CANCEL = graphql(`
  mutation EndAuthorizedOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) { order { status } userErrors { message } }
  }
`);

const ADD_ITEMS = graphql(`
  mutation AddToAuthorizedOrder($input: AddOrderItemsInput!) {
    addOrderItems(input: $input) { order { paymentStatus } userErrors { message } }
  }
`);

const SHIP = graphql(`
  mutation ShipAuthorizedOrder($input: UpdateOrderInput!) {
    updateOrder(input: $input) { order { paymentStatus } userErrors { message } }
  }
`);

const it = scriptedTest(provider)
  .extend('sweep', ({ app }) => async () => {
    await app.shop.core.pool.query(
      "update payment_commands set created_at = created_at - interval '2 minutes'",
    );
    await app.shop.features.payments.sweep.run();
  })
  .extend('authorized', ({ app }) => async () => {
    provider.nextStatus.push('AUTHORIZED');
    return placeAt(app, provider);
  })
  .extend(
    'capture',
    ({ manager }) =>
      ({ paymentId }: ScriptedOrder, amount?: string) =>
        moveMoney(manager, 'capturePayment', { paymentId, amount }),
  )
  .extend('ship', ({ manager }) => async ({ orderId }: ScriptedOrder, shippingTotal: string) => {
    await manager.run(SHIP, { input: { orderId, shippingTotal, idempotencyKey: someKey() } });
  })
  .extend('cancel', ({ manager }) => async ({ orderId }: ScriptedOrder) => {
    await manager.run(CANCEL, { input: { orderId, idempotencyKey: someKey() } });
  });

describe('a capture under way while its order is cancelled', () => {
  it('that happens gives the money back', async ({ app, authorized, capture, cancel, sweep }) => {
    const order = await authorized();
    provider.fail('capture', { at: 'after' });
    await capture(order);
    await cancel(order);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CANCELLED', orderStatus: 'CANCELLED' });
    await sweep();
    await expect.poll(async () => (await booksOf(app, order)).refunds).toEqual(['SUCCEEDED 1000']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paymentStatus: 'REFUNDED' });
    expect(await commandsOf(app, order)).toEqual(['CAPTURE SUCCEEDED']);
  });

  it('that the provider refuses leaves no authorization open', async ({
    app,
    authorized,
    capture,
    cancel,
    sweep,
  }) => {
    const order = await authorized();
    provider.fail('capture', { at: 'before' });
    await capture(order);
    await cancel(order);
    provider.refuse('capture', 'amount_too_large');
    await sweep();
    await expect.poll(() => commandsOf(app, order)).toEqual(['CAPTURE FAILED', 'VOID SUCCEEDED']);
    expect(provider.payments.get(order.reference)).toMatchObject({ status: 'CANCELLED' });
    expect(await booksOf(app, order)).toMatchObject({ status: 'CANCELLED', paid: 0 });
  });
});

describe('a capture of an order that changed', () => {
  it('takes what is due when that is less than was authorized', async ({ app, ship, capture }) => {
    const order = await placeAt(app, provider);
    await ship(order, '5.00');
    provider.nextStatus.push('AUTHORIZED');
    const { orderId, cartToken } = order;
    const payments = [{ provider: 'STRIPE' }];
    const { payment } = await moveMoney(app.anonymous, 'payOrder', { orderId, cartToken, payments });
    expect(payment).toMatchObject({ status: 'AUTHORIZED', amount: { amount: '15.00' } });
    await ship(order, '2.00');
    const raised = { ...order, paymentId: payment!.id };
    expect((await capture(raised, '12.01')).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW', field: ['input', 'amount'] },
    ]);
    expect(await capture(raised)).toMatchObject({
      payment: { status: 'CAPTURED', capturedAmount: { amount: '12.00' }, refunds: [] },
      order: { paymentStatus: 'PAID' },
    });
  });

  it('takes what was authorized when more is due', async ({ manager, authorized, capture }) => {
    const order = await authorized();
    const items = [{ variantId: order.variantId, quantity: 1 }];
    const { addOrderItems } = await manager.run(ADD_ITEMS, {
      input: { orderId: order.orderId, items, idempotencyKey: someKey() },
    });
    expect(addOrderItems).toMatchObject({ order: { paymentStatus: 'AUTHORIZED' } });
    expect(await capture(order)).toMatchObject({
      payment: { status: 'CAPTURED', capturedAmount: { amount: '10.00' } },
      order: { paymentStatus: 'PARTIALLY_PAID' },
    });
  });
});
