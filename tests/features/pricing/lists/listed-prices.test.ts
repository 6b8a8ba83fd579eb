import { describe, expect } from 'vitest';
import { changeCart, fillCart, seedVariant, showCart } from '../../../testkit/shop/carts.ts';
import { ADDRESS, checkOut, someKey } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import {
  ADD,
  DELETE,
  DELETE_GROUP,
  GROUP,
  type Input,
  ITEMS,
  inHours,
  it,
  JOIN,
  ORDER,
  PROMOTE,
  UNIT,
  UPDATE,
} from './price-lists-fixture.ts';

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
