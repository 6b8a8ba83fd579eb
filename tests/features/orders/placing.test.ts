import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer, seedGuest } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { levelsOf } from '../../testkit/shop/inventory.ts';
import { orderEventsOf, placeTestOrder, seedLine } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const CREATE = graphql(`mutation PlacingCreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    order {
      id number status paymentStatus fulfillmentStatus source email version placedAt expiresAt salesRepName
      subtotal { amount } shippingTotal { amount } total { amount currency }
      items { sku quantity unitPrice { amount } total { amount } variant { sku } }
      customer { id } salesRep { id } shippingAddress { city } allowedTransitions
    }
    userErrors { __typename code field message ... on InsufficientStockError { sku requested available } }
  }
}`);

let keys = 0;
const key = () => `placing-${++keys}`;

const it = base.extend('newInput', ({ app }) => async (quantity = 2) => {
  const line = await seedLine(app, { quantity, stock: 10, price: '12.50' });
  const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
  return { line, input: { customerId, items: [{ sku: line.sku, quantity }], idempotencyKey: key() } };
});

describe('creating an order for a customer', () => {
  it('prices it, numbers it, reserves its stock and says so', async ({ app, manager, newInput }) => {
    const { line, input } = await newInput();
    const shippingAddress = {
      line1: 'Hauptstraße 1',
      city: 'Berlin',
      postalCode: '10115',
      countryCode: 'DE',
    };
    const { createOrder } = await manager.run(CREATE, {
      input: { ...input, shippingAddress, shippingTotal: '4.90' },
    });
    expect(createOrder.userErrors).toEqual([]);
    expect(createOrder.order).toMatchObject({
      number: expect.stringMatching(/^ORD-\d{5}$/),
      status: 'PENDING',
      paymentStatus: 'UNPAID',
      fulfillmentStatus: 'UNFULFILLED',
      source: 'STAFF',
      version: 1,
      expiresAt: null,
      subtotal: { amount: '25.00' },
      total: { amount: '29.90', currency: 'USD' },
      items: [{ sku: line.sku, quantity: 2, unitPrice: { amount: '12.50' }, total: { amount: '25.00' } }],
      customer: { id: input.customerId },
      shippingAddress: { city: 'Berlin' },
      allowedTransitions: ['CONFIRMED', 'CANCELLED'],
    });
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ onHand: 10, reserved: 2 }]);
    const found = await app.shop.core.reader.query<{ id: string }>(
      'select id from orders where number = $1',
      [createOrder.order?.number],
    );
    expect(await orderEventsOf(app, found[0]!.id)).toMatchObject([
      { type: 'order.created', data: { status: 'PENDING', version: 1, total: 2990, currency: 'USD' } },
    ]);
  });

  it('gives the same order to the same key, and refuses the key for another order', async ({
    app,
    manager,
    newInput,
  }) => {
    const { line, input } = await newInput();
    const first = await manager.run(CREATE, { input });
    expect(await manager.run(CREATE, { input })).toEqual(first);
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ reserved: 2 }]);
    const other = { ...input, items: [{ sku: line.sku, quantity: 3 }] };
    const { createOrder } = await manager.run(CREATE, { input: other });
    expect(createOrder.userErrors).toMatchObject([{ __typename: 'IdempotencyMismatchError' }]);
  });

  it('takes nothing when a line is short, and tells how much there is', async ({
    app,
    manager,
    newInput,
  }) => {
    const { line, input } = await newInput();
    const other = await seedLine(app, { stock: 1 });
    const items = [...input.items, { variantId: other.variantId, quantity: 5 }];
    const { createOrder } = await manager.run(CREATE, { input: { ...input, items } });
    expect(createOrder).toMatchObject({
      order: null,
      userErrors: [
        {
          __typename: 'InsufficientStockError',
          sku: other.sku,
          requested: 5,
          available: 1,
          field: ['input', 'items', '1'],
        },
      ],
    });
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ reserved: 0 }]);
  });

  it('holds no stock for a draft until it is placed', async ({ app, manager, newInput }) => {
    const { line, input } = await newInput();
    const { createOrder } = await manager.run(CREATE, { input: { ...input, asDraft: true } });
    expect(createOrder.order).toMatchObject({
      status: 'DRAFT',
      placedAt: null,
      allowedTransitions: ['PENDING', 'CANCELLED'],
    });
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ reserved: 0 }]);
    const { updateOrderStatus } = await manager.run(
      graphql(`mutation PlacingUpdateOrderStatus($input: UpdateOrderStatusInput!) {
        updateOrderStatus(input: $input) { order { status version placedAt } userErrors { message } }
      }`),
      { input: { orderId: createOrder.order!.id, status: 'PENDING' } },
    );
    expect(updateOrderStatus).toMatchObject({
      order: { status: 'PENDING', version: 2, placedAt: expect.any(String) },
    });
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ reserved: 2 }]);
  });

  it('is looked after by the sales representative who wrote it', async ({ rep, newInput }) => {
    const { input } = await newInput();
    const { createOrder } = await rep.run(CREATE, { input });
    expect(createOrder.order).toMatchObject({
      salesRep: { id: rep.userId },
      salesRepName: 'A SALES_REP',
    });
  });

  it('takes a price of its own from managers alone', async ({ manager, rep, newInput }) => {
    const { line, input } = await newInput();
    const items = [{ sku: line.sku, quantity: 2, unitPrice: '1.00' }];
    const { errors } = await rep.send(CREATE, { input: { ...input, items } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { createOrder } = await manager.run(CREATE, { input: { ...input, items } });
    expect(createOrder.order).toMatchObject({ total: { amount: '2.00' } });
  });

  it('refuses customers and visitors', async ({ app, newInput }) => {
    const { input } = await newInput();
    const customer = await registerCustomer(app);
    expect((await customer.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it.for([
    { wrong: { items: [] }, field: ['input', 'items'] },
    { wrong: { items: [{ sku: 'NO-SUCH', quantity: 1 }] }, field: ['input', 'items', '0', 'sku'] },
    { wrong: { items: [{ quantity: 1 }] }, field: ['input', 'items', '0'] },
    { wrong: { shippingTotal: '1.234' }, field: ['input', 'shippingTotal'] },
    {
      wrong: { customerId: unknownId('cus') },
      field: ['input', 'customerId'],
    },
    {
      wrong: { shippingAddress: { line1: '', city: 'X', countryCode: 'DE' } },
      field: ['input', 'shippingAddress', 'line1'],
    },
    ...[0, -1, 2_147_483_647].map((quantity) => ({
      wrong: { quantity },
      field: ['input', 'items', '0', 'quantity'],
    })),
  ])('answers $wrong with an error at $field', async ({ wrong, field }, { app, manager, newInput }) => {
    const { line, input } = await newInput();
    const { quantity, ...others } = wrong as { quantity?: number };
    const items = quantity === undefined ? input.items : [{ sku: line.sku, quantity }];
    const { createOrder } = await manager.run(CREATE, { input: { ...input, items, ...others } });
    expect(createOrder).toMatchObject({ order: null, userErrors: [{ field }] });
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ reserved: 0 }]);
  });

  it('numbers fifty orders placed at once without repeating one', async ({ app }) => {
    const line = await seedLine(app, { stock: 50 });
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    const placed = await Promise.all(
      Array.from({ length: 50 }, () => placeTestOrder(app, { customerId, lines: [line] })),
    );
    expect(new Set(placed.map(({ number }) => number)).size).toBe(50);
    expect(await levelsOf(app, line.variantId)).toMatchObject([{ onHand: 50, reserved: 50 }]);
  });
});
