import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { editItems } from '../../testkit/shop/order-items.ts';
import { orderEventsOf, placeTestOrder, seedLine, type TestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

let keys = 0;
const key = () => `settled-${++keys}`;
const SHOWN = 'order { id status paymentStatus version expiresAt } userErrors { code message field }';

interface Answer {
  order: { id: string; status: string; paymentStatus: string; version: number } | null;
  userErrors: { code: string; message: string; field: string[] }[];
}

const it = base
  .extend('mutate', ({ manager }) => async (name: string, input: object): Promise<Answer> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${SHOWN} } }`;
    const { answer } = await manager.run<{ answer: Answer }>(text, {
      input: { idempotencyKey: key(), ...input },
    });
    return answer;
  })
  .extend('itemsOf', ({ manager }) => async (orderId: string): Promise<{ id: string }[]> => {
    const { order } = await manager.run(
      graphql(`query SettledOrder($id: ID!) { order(id: $id) { items { id } } }`),
      { id: orderId },
    );
    return order.items;
  })
  /** Starts a manual payment of the amount due and captures this amount of it. */
  .extend(
    'receive',
    ({ manager, mutate }) =>
      async ({ id }: TestOrder, amount: string): Promise<{ paymentId: string; due: string }> => {
        const { payOrder } = await manager.run(
          graphql(
            `mutation SettledPayOrder($input: PayOrderInput!) { payOrder(input: $input) { payments { id amount { amount } } } }`,
          ),
          {
            input: {
              orderId: id,
              payments: [{ provider: 'MANUAL' }],
              idempotencyKey: key(),
            },
          },
        );
        const { id: paymentId, amount: due } = payOrder.payments![0]!;
        const captured = await mutate('capturePayment', { paymentId, amount });
        expect(captured.userErrors).toEqual([]);
        return { paymentId, due: due.amount };
      },
  )
  .extend('stateOf', ({ app }) => async ({ rawOrderId }: TestOrder) => {
    const [row] = await app.shop.core.reader.query(
      `select status, payment_status as payment, version, expires_at as expiry,
       (select count(*) from stock_reservations r where r.order_id = o.id and expires_at is not null) as temporary
     from orders o where id = $1`,
      [rawOrderId],
    );
    return row;
  });

const CONFIRMED = { status: 'CONFIRMED', payment: 'PAID', expiry: null, temporary: 0 };

describe('an order that owes nothing is confirmed', () => {
  it('at the checkout of goods that cost nothing', async ({ app }) => {
    const { variantId } = await seedVariant(app, { price: '0.00' });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const { order, payment } = await checkOut(app.anonymous, { cartToken });
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(payment).toBeNull();
    const [row] = await app.shop.core.reader.query<{ id: string }>(
      'select id from orders where number = $1',
      [order!.number],
    );
    expect(await orderEventsOf(app, row!.id)).toMatchObject([
      { type: 'order.created', data: { status: 'PENDING', version: 1 } },
      { type: 'order.status_changed', data: { version: 2, from: 'PENDING', to: 'CONFIRMED' } },
    ]);
  });

  it('when staff create it, or place a draft of it', async ({ app, mutate }) => {
    const line = await seedLine(app, { price: '0.00' });
    const input = {
      customerId: await seedGuest(app, { storeId: DEFAULT_STORE }),
      items: [{ sku: line.sku, quantity: 1 }],
    };
    const created = await mutate('createOrder', input);
    expect(created.order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID', version: 2 });
    const draft = await mutate('createOrder', { ...input, asDraft: true });
    expect(draft.order).toMatchObject({ status: 'DRAFT', paymentStatus: 'UNPAID' });
    const placed = await mutate('updateOrderStatus', { orderId: draft.order!.id, status: 'PENDING' });
    expect(placed.order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID', version: 3 });
  });

  it('when its last price falls to zero, and its stock is kept', async ({
    app,
    manager,
    itemsOf,
    stateOf,
  }) => {
    const order = await placeTestOrder(app, { ttlSeconds: 900 });
    const [item] = await itemsOf(order.id);
    await editItems(manager, 'update', order, { itemId: item!.id, unitPrice: '0.00' });
    expect(await stateOf(order)).toMatchObject({ ...CONFIRMED, version: 3 });
    expect(await orderEventsOf(app, order.id)).toMatchObject([
      { type: 'order.created' },
      { type: 'order.items_changed', data: { status: 'PENDING', version: 2 } },
      { type: 'order.status_changed', data: { status: 'CONFIRMED', from: 'PENDING', version: 3 } },
    ]);
  });

  it('when what was paid covers the items or the shipping that are left', async ({
    app,
    manager,
    mutate,
    itemsOf,
    receive,
    stateOf,
  }) => {
    const lines = [await seedLine(app), await seedLine(app)];
    const order = await placeTestOrder(app, { lines, shippingTotal: 500 });
    await receive(order, '15.00');
    expect(await stateOf(order)).toMatchObject({ status: 'PENDING', payment: 'PARTIALLY_PAID' });
    const [, second] = await itemsOf(order.id);
    await editItems(manager, 'remove', order, { itemId: second!.id });
    expect(await stateOf(order)).toMatchObject(CONFIRMED);

    const shipped = await placeTestOrder(app, { shippingTotal: 500, ttlSeconds: 900 });
    await receive(shipped, '10.00');
    const orderId = shipped.id;
    const { order: updated } = await mutate('updateOrder', { orderId, shippingTotal: '0' });
    expect(updated).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect((await orderEventsOf(app, shipped.id)).at(-1)).toMatchObject({
      type: 'order.status_changed',
      data: { from: 'PENDING', to: 'CONFIRMED' },
    });
  });

  it('only by money that stayed: what went back before is owed again', async ({
    app,
    mutate,
    receive,
    stateOf,
  }) => {
    const order = await placeTestOrder(app, { quantity: 10 });
    const { paymentId } = await receive(order, '60.00');
    const input = { paymentId, amount: '60.00', reason: 'wrong card' };
    expect((await mutate('refundPayment', input)).userErrors).toEqual([]);
    const { due } = await receive(order, '60.00');
    expect(due).toBe('100.00');
    expect(await stateOf(order)).toMatchObject({ status: 'PENDING' });
  });

  it('but a draft stays a draft', async ({ app, manager, itemsOf, stateOf }) => {
    const draft = await placeTestOrder(app, { asDraft: true });
    const [item] = await itemsOf(draft.id);
    await editItems(manager, 'update', draft, { itemId: item!.id, unitPrice: '0.00' });
    expect(await stateOf(draft)).toMatchObject({ status: 'DRAFT', payment: 'UNPAID' });
  });
});

describe('an order costs at most 100,000,000,000.00', () => {
  const LIMIT = '100000000000.00';
  const REFUSAL = { code: 'VALIDATION', message: `An order costs at most ${LIMIT} USD.` };

  it('when staff create it', async ({ app, mutate }) => {
    const line = await seedLine(app, { price: '1.00' });
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    const items = [{ sku: line.sku, quantity: 1, unitPrice: LIMIT }];
    const largest = await mutate('createOrder', { customerId, items });
    expect(largest.userErrors).toEqual([]);
    const { userErrors } = await mutate('createOrder', { customerId, items, shippingTotal: '0.01' });
    expect(userErrors).toMatchObject([REFUSAL]);
    const many = [{ sku: line.sku, quantity: 1_000_000, unitPrice: LIMIT }];
    expect((await mutate('createOrder', { customerId, items: many })).userErrors).toMatchObject([REFUSAL]);
  });

  it('when it is edited, and nothing changes', async ({ app, manager, mutate, itemsOf, stateOf }) => {
    const order = await placeTestOrder(app);
    const orderId = order.id;
    const [item] = await itemsOf(order.id);
    const edited = await editItems(manager, 'update', order, {
      itemId: item!.id,
      unitPrice: LIMIT,
      quantity: 2,
    });
    expect(edited.userErrors).toMatchObject([{ code: 'VALIDATION' }]);
    const { userErrors } = await mutate('updateOrder', { orderId, shippingTotal: LIMIT });
    expect(userErrors).toMatchObject([REFUSAL]);
    expect(await stateOf(order)).toMatchObject({ version: 1 });
  });

  it('at the checkout', async ({ app }) => {
    const { variantId } = await seedVariant(app, { price: '60000000000.00' });
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    const { order, userErrors } = await checkOut(app.anonymous, { cartToken });
    expect(order).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });
});
