import { describe, expect } from 'vitest';
import { it as base } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../../testkit/shop/carts.ts';
import { ADDRESS, checkOut, someKey } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { fullStore } from '../../../testkit/shop/full-store.ts';
import { rawId, unknownId } from '../../../testkit/shop/ids.ts';

graphql(`
  fragment ShownList on PriceList {
    id name currency priority startsAt endsAt version customerGroups { code }
    prices { totalCount nodes { variant { id } minimumQuantity amount { amount currency } compareAtAmount { amount } } }
  }
`);
const CREATE = graphql(`
  mutation CreateTestList($input: CreatePriceListInput!) {
    result: createPriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
const UPDATE = graphql(`
  mutation UpdateTestList($input: UpdatePriceListInput!) {
    result: updatePriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
const DELETE = graphql(`
  mutation DeleteTestList($input: DeletePriceListInput!) {
    result: deletePriceList(input: $input) { deletedId userErrors { code message field } }
  }
`);
const SET = graphql(`
  mutation SetTestPrices($input: SetPriceListPricesInput!) {
    result: setPriceListPrices(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
const LIST = graphql(`
  query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {
    priceLists(where: $where, sortBy: $sortBy) { totalCount nodes { name } }
  }
`);
const GROUP = graphql(`
  mutation CreateListGroup($code: String!) {
    createCustomerGroup(input: { code: $code, name: "A group" }) { customerGroup { id } }
  }
`);
const DELETE_GROUP = graphql(`
  mutation DeleteListGroup($id: ID!) {
    deleteCustomerGroup(input: { customerGroupId: $id }) { deletedId userErrors { code } }
  }
`);
const JOIN = graphql(`
  mutation JoinListGroup($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }
`);
const PROMOTE = graphql(`
  mutation PromoteListed($input: CreatePromotionInput!) { createPromotion(input: $input) { userErrors { code } } }
`);
const UNIT = graphql(`
  query UnitPrices($token: String) {
    cart(cartToken: $token) { items { quantity listPrice { amount } unitPrice { amount } total { amount } } }
  }
`);
const ORDER = graphql(`
  mutation OrderAtListPrice($input: CreateOrderInput!) {
    createOrder(input: $input) {
      order { id items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }
    }
  }
`);
const ADD = graphql(`
  mutation AddAtListPrice($input: AddOrderItemsInput!) {
    addOrderItems(input: $input) {
      order { items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }
    }
  }
`);
const ITEMS = graphql(`
  query PricesOfOrder($id: ID!) { order(id: $id) { items { listPrice { amount } unitPrice { amount } } } }
`);

// biome-ignore lint/suspicious/noExplicitAny: inputs are wrong on purpose
type Input = any;
interface Given {
  variantId: string;
  amount: string | null;
  minimumQuantity?: number;
  list?: object;
}

const it = base
  .extend(
    'make',
    ({ manager }) =>
      async (input: Input = {}) =>
        (await manager.run(CREATE, { input: { name: 'Prices', ...input } })).result,
  )
  .extend(
    'set',
    ({ manager }) =>
      async (priceListId: string, prices: Input) =>
        (await manager.run(SET, { input: { priceListId, prices } })).result,
  )
  .extend('listed', ({ make, set }) => async ({ list, ...price }: Given): Promise<string> => {
    const { priceList } = await make(list);
    expect((await set(priceList!.id, [price])).userErrors).toEqual([]);
    return priceList!.id;
  })
  .extend('unitPrice', ({ app }) => async (variantId: string, quantity = 1): Promise<string> => {
    const token = await fillCart(app.anonymous, [{ variantId, quantity }]);
    const { cart } = await app.anonymous.run(UNIT, { token });
    return cart!.items[0]!.unitPrice!.amount;
  });

const AN_HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * AN_HOUR).toISOString();

describe('a price list', () => {
  it('is created, changed and deleted, an event each', async ({ app, manager, make, set }) => {
    const { variantId, sku } = await seedVariant(app);
    const { priceList } = await make({ name: 'Wholesale', currency: 'JPY', priority: 7 });
    expect(priceList).toMatchObject({ currency: 'JPY', priority: 7, customerGroups: null, version: 1 });
    const { id } = priceList!;
    const prices = [
      { sku, amount: '800', compareAtAmount: '900' },
      { variantId, amount: '700', minimumQuantity: 10 },
    ];
    const filled = (await set(id, prices)).priceList!;
    expect(filled.prices.totalCount).toBe(2);
    expect(filled.prices.nodes).toContainEqual({
      variant: { id: variantId },
      minimumQuantity: 1,
      amount: { amount: '800', currency: 'JPY' },
      compareAtAmount: { amount: '900' },
    });
    await set(id, prices);
    const fewer = await set(id, [{ sku, amount: null }]);
    expect(fewer.priceList!.prices.nodes).toMatchObject([{ minimumQuantity: 10 }]);
    const { result } = await manager.run(UPDATE, { input: { priceListId: id, name: 'Resellers' } });
    expect(result.priceList).toMatchObject({ name: 'Resellers', version: 2 });
    const { priceLists } = await manager.run(LIST, { where: { currency: { eq: 'JPY' } } });
    expect(priceLists).toEqual({ totalCount: 1, nodes: [{ name: 'Resellers' }] });
    await manager.run(DELETE, { input: { priceListId: id } });
    const events = await app.shop.core.reader.query<{ type: string }>(
      'select type from events where subject_id = $1 order by seq',
      [rawId(id)],
    );
    expect(events.map(({ type }) => type.replace('price_list.', ''))).toEqual([
      'created',
      'prices_changed',
      'prices_changed',
      'updated',
      'deleted',
    ]);
  });

  it.for([
    [{ name: '' }, 'name'],
    [{ currency: 'XXX' }, 'currency'],
    [{ priority: 1001 }, 'priority'],
    [{ startsAt: inHours(2), endsAt: inHours(1) }, 'endsAt'],
    [{ customerGroupIds: [] }, 'customerGroupIds'],
  ] as const)('with %j is refused', async ([wrong, field], { make }) => {
    expect(await make(wrong)).toMatchObject({
      priceList: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
    });
  });

  it('refuses wrong prices by their place, and then sets none', async ({ app, make, set }) => {
    const { variantId } = await seedVariant(app);
    const { id } = (await make()).priceList!;
    const fine = { variantId, amount: '1.00', minimumQuantity: 50 };
    for (const [wrong, field, code] of [
      [{ variantId, amount: '-1.00' }, 'amount', 'VALIDATION'],
      [{ variantId, amount: '1.001' }, 'amount', 'VALIDATION'],
      [{ variantId, amount: '5.00', compareAtAmount: '5.00' }, 'compareAtAmount', 'VALIDATION'],
      [{ variantId, amount: '5.00', minimumQuantity: 0 }, 'minimumQuantity', 'VALIDATION'],
      [{ variantId, sku: 'X', amount: '5.00' }, undefined, 'VALIDATION'],
      [{ amount: '5.00' }, undefined, 'VALIDATION'],
      [fine, undefined, 'VALIDATION'],
      [{ sku: 'no such', amount: '5.00' }, 'sku', 'NOT_FOUND'],
      [{ sku: 'a\0b', amount: '5.00' }, 'sku', 'VALIDATION'],
      [{ variantId: unknownId('var'), amount: '5.00' }, 'variantId', 'NOT_FOUND'],
    ] as const) {
      const { userErrors } = await set(id, [fine, wrong]);
      const path = ['input', 'prices', '1', ...(field ? [field] : [])];
      expect(userErrors, JSON.stringify(wrong)).toMatchObject([{ code, field: path }]);
    }
    expect((await set(id, [{ variantId, amount: null }])).priceList!.prices.totalCount).toBe(0);
  });

  it('does not find variants of another store', async ({ app, make, set }) => {
    const other = await fullStore(app, 'other');
    const { id } = (await make()).priceList!;
    const prices = [{ variantId: other.ids.get('var')!, amount: '1.00' }];
    expect((await set(id, prices)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the price of an item', () => {
  it('is that of the list, and the list price that of the variant', async ({ app, listed, unitPrice }) => {
    const { variantId } = await seedVariant(app);
    await listed({ variantId, amount: '8.00' });
    expect(await unitPrice(variantId)).toBe('8.00');
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 3 }]);
    const { cart } = await app.anonymous.run(UNIT, { token: cartToken });
    expect(cart!.items).toEqual([
      {
        quantity: 3,
        listPrice: { amount: '10.00' },
        unitPrice: { amount: '8.00' },
        total: { amount: '24.00' },
      },
    ]);
  });

  it('comes from the highest minimum quantity that fits', async ({ app, make, set, unitPrice }) => {
    const { variantId } = await seedVariant(app);
    const { id } = (await make()).priceList!;
    await set(id, [
      { variantId, amount: '9.00', minimumQuantity: 5 },
      { variantId, amount: '7.00', minimumQuantity: 10 },
    ]);
    const prices = [4, 5, 9, 10].map((quantity) => unitPrice(variantId, quantity));
    expect(await Promise.all(prices)).toEqual(['10.00', '9.00', '9.00', '7.00']);
  });

  it('comes from the list of the highest priority that is in force and has one', async ({
    app,
    manager,
    listed,
    unitPrice,
  }) => {
    const { variantId } = await seedVariant(app);
    const lists: [string, object][] = [
      ['6.00', { priority: 1 }],
      ['5.00', { priority: 2, endsAt: inHours(-1) }],
      ['4.00', { priority: 3, startsAt: inHours(1) }],
      ['3.00', { priority: 4, currency: 'EUR' }],
      ['2.00', { priority: 1 }],
    ];
    const ids: string[] = [];
    for (const [amount, list] of lists) ids.push(await listed({ variantId, amount, list }));
    expect(await unitPrice(variantId)).toBe('6.00');
    await manager.run(UPDATE, { input: { priceListId: ids[1]!, endsAt: null } });
    expect(await unitPrice(variantId)).toBe('5.00');
    for (const priceListId of ids) await manager.run(DELETE, { input: { priceListId } });
    expect(await unitPrice(variantId)).toBe('10.00');
  });

  it('may be for a group, whose deletion is refused then', async ({ app, manager, listed, unitPrice }) => {
    const { variantId } = await seedVariant(app);
    const { createCustomerGroup } = await manager.run(GROUP, { code: 'wholesale' });
    const { id } = createCustomerGroup.customerGroup!;
    await listed({ variantId, amount: '6.50', list: { customerGroupIds: [id] } });
    expect(await unitPrice(variantId)).toBe('10.00');
    const customer = await registerCustomer(app);
    await manager.run(JOIN, { input: { customerId: customer.customerId, groupIds: [id] } });
    await changeCart(customer, 'addCartItem', { variantId, quantity: 1 });
    expect((await showCart(customer))!.items[0]!.unitPrice!.amount).toBe('6.50');
    const refused = await manager.run(DELETE_GROUP, { id });
    expect(refused.deleteCustomerGroup).toEqual({
      deletedId: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW' }],
    });
    const bought = await checkOut(customer, { email: undefined });
    const { order } = await manager.run(ITEMS, { id: bought.order!.id });
    expect(order!.items).toEqual([{ listPrice: { amount: '10.00' }, unitPrice: { amount: '6.50' } }]);
  });

  it('is that of the list in orders of staff and for added items, unless staff set it', async ({
    app,
    manager,
    make,
    set,
  }) => {
    const [first, second] = [await seedVariant(app), await seedVariant(app)];
    const { id } = (await make()).priceList!;
    await set(id, [
      { sku: first.sku, amount: '8.00', minimumQuantity: 2 },
      { sku: second.sku, amount: '7.00' },
    ]);
    const { customerId } = await registerCustomer(app);
    const items = [
      { variantId: first.variantId, quantity: 2 },
      { variantId: second.variantId, quantity: 1, unitPrice: '5.00' },
    ];
    const { createOrder } = await manager.run(ORDER, {
      input: { customerId, items, shippingAddress: ADDRESS, idempotencyKey: someKey() },
    });
    const listed = (quantity: number, unitPrice: string) => ({
      quantity,
      listPrice: { amount: '10.00' },
      unitPrice: { amount: unitPrice },
    });
    expect(createOrder.order!.items).toEqual([listed(2, '8.00'), listed(1, '5.00')]);
    const { addOrderItems } = await manager.run(ADD, {
      input: {
        orderId: createOrder.order!.id,
        items: [{ variantId: second.variantId, quantity: 1 }],
        idempotencyKey: someKey(),
      },
    });
    expect(addOrderItems.order!.items[2]).toEqual(listed(1, '7.00'));
  });

  it('is what promotions take their share of', async ({ app, manager, listed }) => {
    const { variantId } = await seedVariant(app);
    await listed({ variantId, amount: '8.00' });
    const target = { on: 'VARIANTS', ids: [variantId] };
    await manager.run(PROMOTE, {
      input: { name: 'Sale', action: { kind: 'PERCENT', rate: '0.5' }, target } as Input,
    });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    expect((await showCart(app.anonymous, cartToken))!.total.amount).toBe('4.00');
  });

  it('is refused to a buyer who expected the price before', async ({ app, set, listed }) => {
    const { variantId } = await seedVariant(app);
    const id = await listed({ variantId, amount: '8.00' });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    await set(id, [{ variantId, amount: '9.00' }]);
    const refused = await checkOut(app.anonymous, { cartToken, expectedTotal: '8.00' });
    expect(refused.userErrors).toMatchObject([{ __typename: 'PriceChangedError' }]);
    const bought = await checkOut(app.anonymous, { cartToken, expectedTotal: '9.00' });
    expect(bought.userErrors).toEqual([]);
  });

  it('raises the pricing version of the store when it changes, so that checkouts notice', async ({
    app,
    set,
    listed,
  }) => {
    const { variantId } = await seedVariant(app);
    const version = async () =>
      (
        await app.shop.core.reader.query<{ v: number }>(
          "select pricing_version as v from stores where code = 'default'",
        )
      )[0]!.v;
    const id = await listed({ variantId, amount: '8.00' });
    const before = await version();
    await set(id, [{ variantId, amount: '9.00' }]);
    expect(await version()).toBeGreaterThan(before);
  });
});
