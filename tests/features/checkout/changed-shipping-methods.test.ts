import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { startTestApp } from '../../testkit/app.ts';
import { changeCart } from '../../testkit/shop/carts.ts';
import { ADDRESS, countOf } from '../../testkit/shop/checkout.ts';
import { changeShipping } from '../pricing/rates/shipping-fixture.ts';
import { CHOOSE, it } from './shipping-method-fixture.ts';

describe('a rate that changes while a cart is checked out on another instance', () => {
  it('is charged at once, and refused to a buyer who expected the old total', async ({
    app,
    cart,
    checkOut,
    methods,
    manager,
  }) => {
    const other = await startTestApp({ databaseUrl: app.databaseUrl });
    try {
      const rate = (amount: string) =>
        changeShipping(manager, 'updateShippingMethod', {
          shippingMethodId: methods.parcel,
          rates: [{ zoneId: methods.zoneId, amount }],
        });
      const shippingMethodId = methods.parcel;
      const totalAt = async (input: object) =>
        checkOut({ cartToken: await cart(), shippingMethodId, ...input }, other.anonymous);
      expect(await totalAt({})).toMatchObject({ order: { total: { amount: '24.90' } } });
      await rate('5.90');
      expect(await totalAt({})).toMatchObject({ order: { total: { amount: '25.90' } } });
      expect(await totalAt({ expectedTotal: '24.90' })).toMatchObject({
        order: null,
        userErrors: [{ __typename: 'PriceChangedError', currentTotal: { amount: '25.90' } }],
      });

      // Between the pricing and the lock of the cart.
      const { pool } = app.shop.core;
      const around = async (input: object, change: () => Promise<unknown>) => {
        const cartToken = await cart();
        const lock = await pool.connect();
        try {
          await lock.query('begin');
          await lock.query("select from carts where status = 'OPEN' for update");
          const answer = checkOut({ cartToken, shippingMethodId, ...input }, other.anonymous);
          const isWaiting = `select from pg_stat_activity where datname = current_database()
            and wait_event_type = 'Lock' and query like '%check_out(%'`;
          while ((await pool.query(isWaiting)).rowCount === 0) await wait(5);
          await change();
          await lock.query('commit');
          return await answer;
        } finally {
          lock.release();
        }
      };
      expect(await around({}, () => rate('6.90'))).toMatchObject({ order: { total: { amount: '26.90' } } });
      const orders = await countOf(app, 'orders');
      expect(await around({ expectedTotal: '26.90' }, () => rate('7.90'))).toMatchObject({
        order: null,
        userErrors: [{ __typename: 'PriceChangedError', currentTotal: { amount: '27.90' } }],
      });
      const gone = await around({}, () =>
        changeShipping(manager, 'updateShippingMethod', { shippingMethodId, isActive: false }),
      );
      expect(gone).toMatchObject({
        order: null,
        userErrors: [{ __typename: 'ShippingMethodError', available: [{ methodId: methods.letter }] }],
      });
      expect(await countOf(app, 'orders')).toBe(orders);
    } finally {
      await other.close();
    }
  });
});

describe('a checkout in a store without active shipping methods', () => {
  it('ships at no cost, whatever was chosen before; a method that is named must exist', async ({
    app,
    cart,
    checkOut,
    methods,
    manager,
  }) => {
    await changeShipping(manager, 'updateShippingMethod', {
      shippingMethodId: methods.parcel,
      isActive: true,
    });
    const cartToken = await cart();
    await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress: ADDRESS });
    const input = { cartToken, methodId: methods.parcel };
    expect((await app.anonymous.run(CHOOSE, { input })).setCartShippingMethod.userErrors).toEqual([]);
    for (const shippingMethodId of [methods.parcel, methods.letter]) {
      await changeShipping(manager, 'updateShippingMethod', { shippingMethodId, isActive: false });
    }
    expect(await checkOut({ cartToken, shippingMethodId: methods.parcel })).toMatchObject({
      userErrors: [{ __typename: 'ShippingMethodError', available: [] }],
    });
    expect(await checkOut({ cartToken })).toMatchObject({
      order: { total: { amount: '20.00' }, shippingLine: { methodId: null, estimate: null } },
      userErrors: [],
    });
  });
});
