import { describe, expect } from 'vitest';
import { changeCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { checkOut, countOf } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { checkOutAround } from '../../checkout/priced-checkout-fixture.ts';
import { GROUP, inHours, JOIN } from '../lists/price-lists-fixture.ts';
import { addTo, createIn, it, MONEY_OF_ORDER, SELL_IN, showIn } from './currencies-fixture.ts';

describe('a cart in another currency than that of the store', () => {
  it.for([
    ['JPY', '1500', '4500'],
    ['KWD', '3.125', '9.375'],
    ['EUR', '9.20', '27.60'],
  ])(
    'in %s is priced, checked out and paid in it',
    async ([currency, unit, total], { app, manager, mug, priced }) => {
      await priced(currency!, unit!);
      const money = (amount: string) => ({ amount, currency });
      const items = [{ variantId: mug.variantId, quantity: 3 }];
      const { cart, cartToken } = await createIn(app.anonymous, { currency, items });
      expect(cart).toMatchObject({
        currency,
        total: money(total!),
        items: [{ listPrice: money(unit!), unitPrice: money(unit!), total: money(total!) }],
        warnings: [],
      });
      const answer = await checkOut(app.anonymous, { cartToken, expectedTotal: total });
      expect(answer.userErrors).toEqual([]);
      const { order } = await manager.run(MONEY_OF_ORDER, { id: answer.order!.id });
      expect(order).toEqual({
        currency,
        total: money(total!),
        items: [
          {
            sku: mug.sku,
            quantity: 3,
            unitPrice: money(unit!),
            listPrice: { amount: unit },
            total: money(total!),
          },
        ],
        payments: [{ amount: money(total!) }],
      });
    },
  );

  it('refuses what has no price in it by SKU, and takes nothing of the call', async ({
    app,
    mug,
    priced,
  }) => {
    const sock = await seedVariant(app);
    await priced('EUR', '9.00');
    const carts = await countOf(app, 'carts');
    const refusal = (index: number) => ({
      __typename: 'NoPriceError',
      code: 'NO_PRICE',
      message: `${sock.sku} has no price in EUR for this quantity.`,
      field: ['input', 'items', String(index), 'variantId'],
      sku: sock.sku,
      currency: 'EUR',
    });
    const items = [{ variantId: mug.variantId }, { variantId: sock.variantId }];
    const refused = await createIn(app.anonymous, { currency: 'EUR', items });
    expect(refused).toEqual({ cart: null, cartToken: null, userErrors: [refusal(1)] });
    expect(await countOf(app, 'carts')).toBe(carts);
    const { cartToken } = await createIn(app.anonymous, { currency: 'EUR', items: [items[0]] });
    const more = await addTo(app.anonymous, { cartToken: cartToken!, items: items.toReversed() });
    expect(more).toEqual({ cart: null, userErrors: [refusal(0)] });
    expect((await showIn(app.anonymous, cartToken!))!.totalQuantity).toBe(1);
    const hidden = await addTo(app.anonymous, {
      cartToken: cartToken!,
      items: [{ variantId: 'var_00000000000000000000000000' }],
    });
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('has the price that counts for its buyer, quantity and moment', async ({
    app,
    manager,
    mug,
    priced,
  }) => {
    const { createCustomerGroup } = await manager.run(GROUP, { code: 'dealers' });
    const groupId = createCustomerGroup.customerGroup!.id;
    await priced('EUR', '8.00', { customerGroupIds: [groupId] });
    await priced('EUR', '1.00', { priority: 5, endsAt: inHours(-1) });
    const items = [{ variantId: mug.variantId }];
    const visitor = await createIn(app.anonymous, { currency: 'EUR', items });
    expect(visitor.userErrors).toMatchObject([{ code: 'NO_PRICE' }]);
    const ada = await registerCustomer(app);
    await manager.run(JOIN, { input: { customerId: ada.customerId, groupIds: [groupId] } });
    const member = await createIn(ada, { currency: 'EUR', items });
    expect(member.cart!.items).toMatchObject([
      { listPrice: { amount: '8.00' }, unitPrice: { amount: '8.00' } },
    ]);
    await priced('EUR', '9.50', { priority: -1 });
    expect((await showIn(ada))!.items).toMatchObject([
      { listPrice: { amount: '9.50' }, unitPrice: { amount: '8.00' } },
    ]);
  });

  it('shows an item that lost its price as not to be had, and a checkout says why', async ({
    app,
    mug,
    priced,
    set,
  }) => {
    const sock = await seedVariant(app);
    const list = await priced('JPY', '1500');
    await set(list, [{ variantId: sock.variantId, amount: '300' }]);
    const items = [{ variantId: mug.variantId, quantity: 2 }, { variantId: sock.variantId }];
    const { cartToken } = await createIn(app.anonymous, { currency: 'JPY', items });
    await set(list, [{ variantId: mug.variantId, amount: null }]);
    const cart = (await showIn(app.anonymous, cartToken!))!;
    expect(cart).toMatchObject({
      total: { amount: '300', currency: 'JPY' },
      totalQuantity: 3,
      items: [
        { sku: mug.sku, listPrice: null, unitPrice: null, total: null, warnings: [{ code: 'NO_PRICE' }] },
        { sku: sock.sku, unitPrice: { amount: '300' }, warnings: [] },
      ],
      warnings: [
        { code: 'NO_PRICE', sku: mug.sku, message: `${mug.sku} has no price in JPY for this quantity.` },
      ],
    });
    const orders = await countOf(app, 'orders');
    const refused = await checkOut(app.anonymous, { cartToken });
    expect(refused).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'NoPriceError', code: 'NO_PRICE', field: ['input', 'cartToken'] }],
    });
    expect(await countOf(app, 'orders')).toBe(orders);
    await changeCart(app.anonymous, 'removeCartItem', { cartToken, itemId: cart.items[0]!.id });
    expect((await checkOut(app.anonymous, { cartToken })).userErrors).toEqual([]);
  });

  it('is not sold at a price that is removed between its pricing and the lock', async ({
    app,
    mug,
    priced,
  }) => {
    await priced('JPY', '1500');
    const { cartToken } = await createIn(app.anonymous, {
      currency: 'JPY',
      items: [{ variantId: mug.variantId }],
    });
    const orders = await countOf(app, 'orders');
    const refused = await checkOutAround(app, { cartToken: cartToken! }, (other) =>
      other.query('delete from price_list_prices where variant_id = $1', [mug.rawVariantId]),
    );
    expect(refused).toMatchObject({ order: null, userErrors: [{ code: 'NO_PRICE' }] });
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('cannot be bought any more when the store stops selling in it, and later again', async ({
    app,
    admin,
    mug,
    priced,
  }) => {
    await priced('KWD', '3.000');
    const items = [{ variantId: mug.variantId }];
    const { cartToken } = await createIn(app.anonymous, { currency: 'KWD', items });
    try {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY'] });
      expect(await showIn(app.anonymous, cartToken!)).toMatchObject({
        currency: 'KWD',
        total: { amount: '0.000', currency: 'KWD' },
        warnings: [{ code: 'NO_PRICE' }],
      });
      expect(await checkOut(app.anonymous, { cartToken })).toMatchObject({
        order: null,
        userErrors: [{ code: 'NO_PRICE' }],
      });
    } finally {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY', 'KWD'] });
    }
    expect((await checkOut(app.anonymous, { cartToken, expectedTotal: '3.000' })).userErrors).toEqual([]);
  });

  it('takes an expected total in its own currency only', async ({ app, mug, priced }) => {
    await priced('JPY', '1500');
    const items = [{ variantId: mug.variantId }];
    const { cartToken } = await createIn(app.anonymous, { currency: 'JPY', items });
    const check = async (expectedTotal: string) =>
      (await checkOut(app.anonymous, { cartToken, expectedTotal })).userErrors;
    expect(await check('1500.00')).toMatchObject([
      {
        code: 'VALIDATION',
        field: ['input', 'expectedTotal'],
        message: 'An amount in JPY has no decimal digits.',
      },
    ]);
    expect(await check('1.23456')).toMatchObject([{ code: 'VALIDATION', field: ['input', 'expectedTotal'] }]);
    expect(await check('-1500')).toMatchObject([{ code: 'VALIDATION', field: ['input', 'expectedTotal'] }]);
    expect(await check('1499')).toMatchObject([{ __typename: 'PriceChangedError' }]);
    expect(await check('1500')).toEqual([]);
  });
});
