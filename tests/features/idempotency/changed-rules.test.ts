import { describe, expect } from 'vitest';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { invalid } from '../../../src/platform/errors/standard-errors.ts';
import { addressRules } from '../../../src/values/address-rules.ts';
import { startTestApp } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { ADDRESS, checkOut, countOf, moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { placeTestOrder, seedLine } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

/** Runs work under an older rule: addresses of the United States need no region. */
async function underOldRules<T>(work: () => Promise<T>): Promise<T> {
  const required = addressRules('US').required as string[];
  const at = required.indexOf('region');
  required.splice(at, 1);
  try {
    return await work();
  } finally {
    required.splice(at, 0, 'region');
  }
}

const shippingAddress = { ...ADDRESS, region: undefined };
const REGION_MISSING = [{ code: 'VALIDATION', field: ['input', 'shippingAddress', 'region'] }];

describe('a call that a newer rule refuses', () => {
  it('gives the order of the first checkout back, and places none', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const input = {
      cartToken,
      idempotencyKey: someKey(),
      email: ' Ada@Example.com',
      name: ' Ada ',
      phone: ' 030 1234 ',
      expectedTotal: '10.00',
      shippingAddress,
      billingAddress: shippingAddress,
    };
    const first = await underOldRules(() => checkOut(app.anonymous, input));
    expect(first).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    const orders = await countOf(app, 'orders');
    expect(await checkOut(app.anonymous, input)).toEqual(first);
    const tidy = { ...input, email: 'ada@example.com', name: 'Ada', phone: '030 1234' };
    expect(await checkOut(app.anonymous, tidy)).toEqual(first);
    const other = { ...input, shippingAddress: { ...shippingAddress, city: 'Shelbyville' } };
    expect(await checkOut(app.anonymous, other)).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }],
    });
    const anew = { ...input, billingAddress: ADDRESS, idempotencyKey: someKey() };
    expect(await checkOut(app.anonymous, anew)).toMatchObject({ order: null, userErrors: REGION_MISSING });
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('gives the user errors of the first checkout back', async ({ app }) => {
    const cartToken = await fillCart(app.anonymous, []);
    const input = { cartToken, idempotencyKey: someKey(), shippingAddress };
    const first = await underOldRules(() => checkOut(app.anonymous, input));
    expect(first.userErrors).toMatchObject([{ code: 'CART_EMPTY' }]);
    expect(await checkOut(app.anonymous, input)).toEqual(first);
  });

  it('gives an order that staff wrote back, and a change of it', async ({ app, manager }) => {
    type Answer = { result: { order: { id: string; version: number } | null; userErrors: object[] } };
    const run = async (name: string, type: string, input: object) => {
      const { result } = await manager.run<Answer>(
        `mutation ($input: ${type}!) { result: ${name}(input: $input) { order { id version } userErrors { code field } } }`,
        { input },
      );
      return result;
    };
    const { sku } = await seedLine(app);
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    const order = { customerId, items: [{ sku, quantity: 1 }], shippingAddress, idempotencyKey: someKey() };
    const create = () => run('createOrder', 'CreateOrderInput', order);
    const placed = await underOldRules(create);
    expect(placed.userErrors).toEqual([]);
    const orders = await countOf(app, 'orders');
    expect(await create()).toEqual(placed);
    const anew = await run('createOrder', 'CreateOrderInput', { ...order, idempotencyKey: someKey() });
    expect(anew).toEqual({ order: null, userErrors: REGION_MISSING });
    expect(await countOf(app, 'orders')).toBe(orders);
    const change = { orderId: placed.order!.id, billingAddress: shippingAddress, idempotencyKey: someKey() };
    const update = () => run('updateOrder', 'UpdateOrderInput', change);
    const updated = await underOldRules(update);
    expect(updated).toMatchObject({ order: { version: 2 }, userErrors: [] });
    expect(await update()).toEqual(updated);
  });

  it('gives payments of a provider back that was switched off, and pays nothing', async ({
    app,
    manager,
  }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const pending = { provider: 'TEST', test: { outcome: 'PENDING' } };
    const bought = { cartToken, payments: [pending], idempotencyKey: someKey() };
    const { order, payment } = await checkOut(app.anonymous, bought);
    const confirmed = { paymentId: payment!.id, cartToken, outcome: 'SUCCEED', idempotencyKey: someKey() };
    expect((await moveMoney(app.anonymous, 'confirmTestPayment', confirmed)).userErrors).toEqual([]);
    const { id: orderId } = await placeTestOrder(app);
    const paid = {
      orderId,
      payments: [{ provider: 'TEST' }],
      idempotencyKey: someKey(),
    };
    const first = await moveMoney(manager, 'payOrder', paid);
    expect(first).toMatchObject({ payment: { status: 'CAPTURED' }, userErrors: [] });
    const payments = await countOf(app, 'payments');

    const strict = await startTestApp({
      environment: { TEST_PAYMENTS: 'false' },
      databaseUrl: app.databaseUrl,
    });
    const visitor = strict.anonymous;
    const managerThere = graphqlClient({ url: strict.url, headers: manager.headers });
    expect(await checkOut(visitor, bought)).toMatchObject({ order: { id: order!.id }, userErrors: [] });
    const again = await moveMoney(visitor, 'confirmTestPayment', confirmed);
    expect(again).toMatchObject({ payment: { id: payment!.id, status: 'CAPTURED' }, userErrors: [] });
    expect(await moveMoney(managerThere, 'payOrder', paid)).toEqual(first);
    const anew = { ...paid, idempotencyKey: someKey() };
    expect(await moveMoney(managerThere, 'payOrder', anew)).toMatchObject({
      payment: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'payments', '0', 'provider'] }],
    });
    expect(await countOf(app, 'payments')).toBe(payments);
    await strict.close();
  });

  it('waits for the first one, which is still under way', async ({ app }) => {
    const { idempotency } = app.shop.core;
    const call = {
      actor: systemActor(DEFAULT_STORE, 'twice'),
      key: someKey(),
      operation: 'under-way',
      input: { quantity: 2 },
    };
    const begun = Promise.withResolvers<void>();
    const finished = Promise.withResolvers<void>();
    const first = idempotency.run(call, async () => {
      begun.resolve();
      await finished.promise;
      return { made: 1 };
    });
    await begun.promise;
    const validate = () => {
      throw invalid('quantity', 'One at most, from now on.');
    };
    const work = () => Promise.reject(new Error('never runs'));
    const second = idempotency.run({ ...call, validate }, work);
    finished.resolve();
    expect(await Promise.all([first, second])).toEqual([{ made: 1 }, { made: 1 }]);
    await expect(idempotency.run({ ...call, key: someKey(), validate }, work)).rejects.toThrow('One at most');
    await expect(idempotency.run({ ...call, key: null, validate }, work)).rejects.toThrow('One at most');
  });
});
