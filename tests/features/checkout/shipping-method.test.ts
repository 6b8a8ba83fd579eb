import { describe, expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { changeCart } from '../../testkit/shop/carts.ts';
import { ADDRESS, countOf, someKey } from '../../testkit/shop/checkout.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { changeShipping, newMethod } from '../pricing/rates/shipping-fixture.ts';
import { CHOOSE, EDIT, it } from './shipping-method-fixture.ts';

describe('a checkout in a store with shipping methods', () => {
  it('needs one, and names those that fit', async ({ app, cart, checkOut, methods }) => {
    const cartToken = await cart();
    const orders = await countOf(app, 'orders');
    expect(await checkOut({ cartToken })).toMatchObject({
      order: null,
      userErrors: [
        {
          __typename: 'ShippingMethodError',
          code: 'NOT_ALLOWED_NOW',
          field: ['input', 'shippingMethodId'],
          message: 'Choose a shipping method.',
          available: [
            { methodId: methods.parcel, code: 'parcel', amount: { amount: '4.90' } },
            { methodId: methods.letter, code: 'letter', amount: { amount: '1.80' } },
          ],
        },
      ],
    });
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('charges the one that is named, and stores it with what the buyer was promised', async ({
    app,
    cart,
    checkOut,
    methods,
    manager,
  }) => {
    const cartToken = await cart();
    const { order, userErrors } = await checkOut({ cartToken, shippingMethodId: methods.parcel });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      total: { amount: '24.90' },
      shippingTotal: { amount: '4.90' },
      shippingLine: {
        methodId: methods.parcel,
        name: 'Parcel',
        listAmount: { amount: '4.90' },
        estimate: { maxBusinessDays: 4 },
      },
    });
    const [stored] = await app.shop.core.reader.query<{ method: string; name: string; latest: string }>(
      `select shipping_method_id as method, shipping_method_name as name,
         price_details #>> '{shipping,estimate,latest}' as latest from orders where id = $1`,
      [decodeId('ord', order!.id)],
    );
    const { latest, earliest } = order!.shippingLine.estimate!;
    expect(stored).toEqual({ method: decodeId('shm', methods.parcel), name: 'Parcel', latest });
    expect(Date.parse(latest)).toBeGreaterThan(Date.parse(earliest));
    // What was promised stays, whatever the method becomes.
    const changed = {
      shippingMethodId: methods.parcel,
      estimate: { minBusinessDays: 9, maxBusinessDays: 9 },
    };
    await changeShipping(manager, 'updateShippingMethod', changed);
    const read = await manager.run<{ order: { shippingLine: { estimate: object } } }>(
      `{ order(id: "${order!.id}") { shippingLine { estimate { earliest latest maxBusinessDays } } } }`,
    );
    expect(read.order.shippingLine.estimate).toEqual(order!.shippingLine.estimate);
  });

  it('stays with the order when its items are edited, whatever became of the method', async ({
    cart,
    checkOut,
    methods,
    manager,
  }) => {
    const shippingMethodId = await newMethod(manager, 'Courier', {
      estimate: { minBusinessDays: 1, maxBusinessDays: 1 },
      rates: [{ zoneId: methods.zoneId, basis: 'ITEMS', to: '4', amount: '7.00' }],
    });
    const input = { cartToken: await cart(), shippingMethodId, payments: [{ provider: 'MANUAL' as const }] };
    const { order, userErrors } = await checkOut(input);
    expect(userErrors).toEqual([]);
    const { order: read } = await manager.run<{ order: { items: { id: string }[] } }>(
      `{ order(id: "${order!.id}") { items { id } } }`,
    );
    const edited = async (quantity: number) => {
      const { updateOrderItem } = await manager.run(EDIT, {
        input: { orderId: order!.id, itemId: read.items[0]!.id, quantity, idempotencyKey: someKey() },
      });
      expect(updateOrderItem.userErrors).toEqual([]);
      const { total, shippingLine } = updateOrderItem.order!;
      return { total, shippingLine };
    };
    const { shippingLine } = order!;
    await changeShipping(manager, 'updateShippingMethod', {
      shippingMethodId,
      name: 'Slow courier',
      estimate: { minBusinessDays: 8, maxBusinessDays: 9 },
    });
    expect(await edited(3)).toEqual({ total: { amount: '37.00' }, shippingLine });
    // The method does not take that many units, and then is gone. What was agreed on stays.
    expect(await edited(5)).toEqual({ total: { amount: '57.00' }, shippingLine });
    await changeShipping(manager, 'deleteShippingMethod', { shippingMethodId });
    expect(await edited(1)).toEqual({ total: { amount: '17.00' }, shippingLine });
  });

  it('takes that of the cart, unless it names another', async ({ app, cart, checkOut, methods }) => {
    const chosen = async () => {
      const cartToken = await cart();
      await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress: ADDRESS });
      const { setCartShippingMethod } = await app.anonymous.run(CHOOSE, {
        input: { cartToken, methodId: methods.letter },
      });
      expect(setCartShippingMethod.userErrors).toEqual([]);
      return cartToken;
    };
    expect(await checkOut({ cartToken: await chosen() })).toMatchObject({
      order: { total: { amount: '21.80' }, shippingLine: { methodId: methods.letter, estimate: null } },
    });
    const unknown = { cartToken: await chosen(), shippingMethodId: unknownId('shm') };
    expect(await checkOut(unknown)).toMatchObject({
      userErrors: [{ message: 'The shipping method does not fit this cart. Choose another one.' }],
    });
    expect(await checkOut({ ...unknown, shippingMethodId: methods.parcel })).toMatchObject({
      order: { shippingLine: { name: 'Parcel' } },
    });
    expect(await checkOut({ cartToken: await cart(), shippingMethodId: 'shm_1' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'shippingMethodId'] }],
    });
  });

  it('refuses one that does not fit the goods or the address', async ({ app, cart, checkOut, methods }) => {
    const orders = await countOf(app, 'orders');
    const goods = await checkOut({ cartToken: await cart(3), shippingMethodId: methods.letter });
    expect(goods.userErrors).toMatchObject([
      { __typename: 'ShippingMethodError', available: [{ methodId: methods.parcel }] },
    ]);
    const shippingAddress = { ...ADDRESS, region: null, countryCode: 'FR' };
    for (const shippingMethodId of [methods.parcel, null]) {
      const { userErrors } = await checkOut({ cartToken: await cart(), shippingAddress, shippingMethodId });
      expect(userErrors).toMatchObject([
        { message: 'No shipping method fits these goods and this address.', available: [] },
      ]);
    }
    const { userErrors } = await checkOut({ cartToken: await cart(), shippingAddress: null });
    expect(userErrors).toMatchObject([{ field: ['input', 'shippingAddress'] }]);
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('repeated with the same key gives the same order, also when the method is gone', async ({
    cart,
    checkOut,
    methods,
    manager,
  }) => {
    const shippingMethodId = await newMethod(manager, 'Soon gone', {
      rates: [{ zoneId: methods.zoneId, amount: '3.00' }],
    });
    const input = { cartToken: await cart(), shippingMethodId, idempotencyKey: someKey() };
    const first = await checkOut(input);
    await changeShipping(manager, 'deleteShippingMethod', { shippingMethodId });
    const again = await checkOut(input);
    expect(again.order).toEqual(first.order);
    expect(again.order!.shippingLine).toMatchObject({ methodId: shippingMethodId, name: 'Soon gone' });
    const late = await checkOut({ cartToken: await cart(), shippingMethodId });
    expect(late.userErrors).toMatchObject([{ __typename: 'ShippingMethodError' }]);
  });
});

it('is the default one for a checkout that names none, and stored with the order', async ({
  cart,
  checkOut,
  manager,
  methods,
}) => {
  const setDefault = (isDefault: boolean) =>
    changeShipping(manager, 'updateShippingMethod', { shippingMethodId: methods.letter, isDefault });
  await setDefault(true);
  expect(await checkOut({ cartToken: await cart() })).toMatchObject({
    order: {
      shippingTotal: { amount: '1.80' },
      total: { amount: '21.80' },
      shippingLine: { methodId: methods.letter, name: 'Letter' },
    },
    userErrors: [],
  });
  expect(await checkOut({ cartToken: await cart(5) })).toMatchObject({
    order: null,
    userErrors: [{ __typename: 'ShippingMethodError', available: [{ methodId: methods.parcel }] }],
  });
  await setDefault(false);
});
