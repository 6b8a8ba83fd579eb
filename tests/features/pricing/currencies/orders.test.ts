import { describe, expect } from 'vitest';
import { graphql } from '../../../testkit/generated/gql.ts';
import { seedVariant } from '../../../testkit/shop/carts.ts';
import { ADDRESS, countOf, someKey } from '../../../testkit/shop/checkout.ts';
import { seedGuest } from '../../../testkit/shop/customers.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';
import { it as base, MONEY_OF_ORDER, SELL_IN } from './currencies-fixture.ts';

const CREATE = graphql(`
  mutation CreateOrderIn($input: CreateOrderInput!) {
    result: createOrder(input: $input) {
      order { id status currency total { amount currency } items { id } }
      userErrors {
        __typename code message field
        ... on NoPriceError { sku currency }
        ... on CurrencyNotSoldError { currency available }
      }
    }
  }
`);
const ADD = graphql(`
  mutation AddItemsIn($input: AddOrderItemsInput!) {
    result: addOrderItems(input: $input) {
      order { version total { amount currency } items { sku quantity unitPrice { amount currency } } }
      changes { total { before { amount currency } after { amount currency } } }
      userErrors { __typename code field ... on NoPriceError { sku currency } }
    }
  }
`);
const SET_STATUS = graphql(`
  mutation PlaceDraftIn($input: UpdateOrderStatusInput!) {
    result: updateOrderStatus(input: $input) { order { status total { amount currency } } userErrors { code message } }
  }
`);
const LIST = graphql(`
  query OrdersIn($where: OrderWhere) { orders(where: $where) { nodes { id } } }
`);

const it = base
  .extend('customerId', ({ app }) => seedGuest(app, { storeId: DEFAULT_STORE }))
  .extend('create', ({ manager, customerId }) => async (input: object) => {
    const asked = { customerId, shippingAddress: ADDRESS, idempotencyKey: someKey(), ...input };
    return (await manager.run(CREATE, { input: asked as never })).result;
  })
  .extend('add', ({ manager }) => async (input: object) => {
    const asked = { idempotencyKey: someKey(), ...input };
    return (await manager.run(ADD, { input: asked as never })).result;
  });

describe('an order of staff in another currency', () => {
  it('is priced by lists in it, or by what a manager says', async ({ app, manager, create, mug, priced }) => {
    await priced('JPY', '1500');
    const sock = await seedVariant(app);
    const { order } = await create({
      currency: 'JPY',
      shippingTotal: '500',
      items: [
        { sku: mug.sku, quantity: 2 },
        { variantId: sock.variantId, quantity: 1, unitPrice: '300' },
      ],
    });
    expect(order).toMatchObject({ currency: 'JPY', total: { amount: '3800', currency: 'JPY' } });
    const stored = await manager.run(MONEY_OF_ORDER, { id: order!.id });
    expect(stored.order!.items).toMatchObject([
      { sku: mug.sku, unitPrice: { amount: '1500' }, listPrice: { amount: '1500' } },
      { sku: sock.sku, unitPrice: { amount: '300' }, listPrice: { amount: '300' } },
    ]);
  });

  it('is refused without a price, or in a currency that is not sold, with nothing done', async ({
    app,
    create,
    mug,
    priced,
  }) => {
    const sock = await seedVariant(app);
    await priced('EUR', '9.00');
    const orders = await countOf(app, 'orders');
    const items = [
      { sku: mug.sku, quantity: 1 },
      { sku: sock.sku, quantity: 1 },
    ];
    expect(await create({ currency: 'EUR', items })).toEqual({
      order: null,
      userErrors: [
        {
          __typename: 'NoPriceError',
          code: 'NO_PRICE',
          message: `${sock.sku} has no price in EUR for this quantity.`,
          field: ['input', 'items', '1', 'sku'],
          sku: sock.sku,
          currency: 'EUR',
        },
      ],
    });
    expect((await create({ currency: 'GBP', items })).userErrors).toMatchObject([
      {
        code: 'CURRENCY_NOT_SOLD',
        field: ['input', 'currency'],
        available: ['USD', 'EUR', 'JPY', 'KWD'],
      },
    ]);
    expect((await create({ currency: 'euro', items })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'currency'] },
    ]);
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('is the same order under its key, and another one in another currency', async ({
    create,
    mug,
    priced,
  }) => {
    await priced('EUR', '9.00');
    const input = { items: [{ sku: mug.sku, quantity: 1 }], idempotencyKey: someKey() };
    const first = await create(input);
    expect((await create({ ...input, currency: 'USD' })).order!.id).toBe(first.order!.id);
    expect((await create({ ...input, currency: 'EUR' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ]);
  });

  it('takes more items at prices in it, dry or not, and none without a price', async ({
    app,
    create,
    add,
    mug,
    priced,
    set,
  }) => {
    const sock = await seedVariant(app);
    const cap = await seedVariant(app);
    const list = await priced('KWD', '3.125');
    await set(list, [{ variantId: cap.variantId, amount: '1.500' }]);
    const { order } = await create({ currency: 'KWD', items: [{ sku: mug.sku, quantity: 1 }] });
    const orderId = order!.id;
    const items = [
      { sku: mug.sku, quantity: 1 },
      { sku: cap.sku, quantity: 2 },
    ];
    const money = (amount: string) => ({ amount, currency: 'KWD' });
    const total = { before: money('3.125'), after: money('9.250') };
    const dry = await add({ orderId, items, dryRun: true });
    expect(dry).toMatchObject({ changes: { total }, order: { total: money('3.125') }, userErrors: [] });
    const wet = await add({ orderId, items });
    expect(wet).toMatchObject({
      changes: { total },
      order: {
        total: money('9.250'),
        items: [
          { sku: mug.sku, quantity: 2, unitPrice: money('3.125') },
          { sku: cap.sku, quantity: 2, unitPrice: money('1.500') },
        ],
      },
    });
    const refused = await add({ orderId, items: [{ sku: sock.sku, quantity: 1 }] });
    expect(refused).toMatchObject({
      order: null,
      userErrors: [
        { code: 'NO_PRICE', field: ['input', 'items', '0', 'sku'], sku: sock.sku, currency: 'KWD' },
      ],
    });
  });

  it('keeps as a draft what it was offered for, whatever the store sells in later', async ({
    admin,
    manager,
    create,
    mug,
    priced,
    set,
  }) => {
    const list = await priced('JPY', '1500');
    const { order } = await create({
      currency: 'JPY',
      asDraft: true,
      items: [{ sku: mug.sku, quantity: 2 }],
    });
    await set(list, [{ sku: mug.sku, amount: '9999' }]);
    try {
      await admin.run(SELL_IN, { currencies: ['EUR', 'KWD'] });
      const { result } = await manager.run(SET_STATUS, { input: { orderId: order!.id, status: 'PENDING' } });
      expect(result).toEqual({
        order: { status: 'PENDING', total: { amount: '3000', currency: 'JPY' } },
        userErrors: [],
      });
    } finally {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY', 'KWD'] });
    }
  });

  it('is found by its currency, and not by a total in that of the store', async ({
    manager,
    create,
    mug,
    priced,
  }) => {
    await priced('JPY', '1500');
    const items = [{ sku: mug.sku, quantity: 1 }];
    const inYen = (await create({ currency: 'JPY', items })).order!.id;
    const inDollars = (await create({ items })).order!.id;
    const found = async (where: object) =>
      (await manager.run(LIST, { where })).orders!.nodes.map(({ id }) => id);
    expect(await found({ currency: { eq: 'JPY' } })).toContain(inYen);
    expect(await found({ currency: { eq: 'JPY' } })).not.toContain(inDollars);
    expect(await found({ total: { gte: '10.00' } })).toContain(inDollars);
    expect(await found({ total: { gte: '10.00' } })).not.toContain(inYen);
  });
});
