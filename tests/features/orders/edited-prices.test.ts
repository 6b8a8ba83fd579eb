import { describe, expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { pricedStore } from '../../testkit/shop/priced-store.ts';

const BERN = { line1: '1 Gasse', city: 'Bern', postalCode: '3011', countryCode: 'CH' };
const BERLIN = { line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

const ORDER = `order {
  id taxTotal { amount } shippingTotal { amount } discountTotal { amount } total { amount }
  discounts { name } taxLines { rate category } items { id quantity }
  shippingLine { methodId name listAmount { amount } taxLines { rate amount { amount } } }
}`;

interface ShownOrder {
  readonly id: string;
  readonly total: { amount: string };
  readonly items: readonly { id: string }[];
}

/** A store whose prices include 19 % tax, or 7 % for its shipping method, which is taken out of exports. */
const it = base
  .extend('store', { scope: 'file' }, async ({ app }) => {
    const store = await pricedStore(app, {
      currency: 'EUR',
      country: 'DE',
      settings: { taxesIncluded: true },
      rates: [{ rate: '0.19' }, { rate: '0.07', taxClass: 'reduced', category: 'REDUCED' }],
      prices: ['11.90', '5.95'],
    });
    const { shippingZone } = await store.change<{ shippingZone: { id: string } }>(
      'createShippingZone',
      { name: 'Everywhere', isRestOfWorld: true },
      'shippingZone { id }',
    );
    const customerId = await seedGuest(app, { storeId: store.id });
    return { ...store, zoneId: shippingZone.id, customerId };
  })
  .extend('method', async ({ store }) => {
    const { shippingMethod } = await store.change<{ shippingMethod: { id: string } }>(
      'createShippingMethod',
      {
        code: someKey().slice(0, 20).toLowerCase(),
        name: 'Parcel',
        taxClass: 'reduced',
        rates: [{ zoneId: store.zoneId, amount: '10.70' }],
      },
      'shippingMethod { id }',
    );
    return shippingMethod.id;
  })
  .extend('run', ({ store: { admin } }) => async (mutation: string, input: object): Promise<ShownOrder> => {
    const { result } = await admin.run<{ result: { order: ShownOrder; userErrors: object[] } }>(
      `mutation ($input: ${inputTypeOf(mutation)}!) {
        result: ${mutation}(input: $input) { ${ORDER} userErrors { message } } }`,
      { input: { ...input, idempotencyKey: someKey() } },
    );
    expect(result.userErrors).toEqual([]);
    return result.order;
  })
  .extend('place', ({ store: { customerId, first }, run }) => (more: object = {}) => {
    const items = [{ variantId: first.variantId, quantity: 2 }];
    return run('createOrder', { customerId, items, shippingAddress: BERLIN, ...more });
  })
  /** Sets the quantity of the only line. */
  .extend('edit', ({ run }) => ({ id, items }: ShownOrder, quantity: number) => {
    return run('updateOrderItem', { orderId: id, itemId: items[0]!.id, quantity });
  });

describe('shipping of an order whose method is gone', () => {
  it.for(['archived', 'deleted'])(
    'keeps its price, tax class and days: %s',
    async (how, { store, method, place, edit }) => {
      const exported = await place({ shippingAddress: BERN, shippingMethodId: method });
      const domestic = await place({ shippingMethodId: method });
      expect(exported).toMatchObject({ shippingTotal: { amount: '10.00' }, total: { amount: '30.00' } });
      expect(domestic).toMatchObject({ shippingTotal: { amount: '10.70' }, total: { amount: '34.50' } });
      if (how === 'archived') {
        await store.change('updateShippingMethod', { shippingMethodId: method, isActive: false }, '');
      } else await store.change('deleteShippingMethod', { shippingMethodId: method }, '');
      for (const quantity of [3, 4, 2]) {
        expect(await edit(exported, quantity)).toMatchObject({
          shippingTotal: { amount: '10.00' },
          total: { amount: `${quantity + 1}0.00` },
          shippingLine: { name: 'Parcel', listAmount: { amount: '10.00' } },
        });
      }
      expect(await edit(domestic, 1)).toMatchObject({
        shippingTotal: { amount: '10.70' },
        shippingLine: { taxLines: [{ rate: '0.07', amount: { amount: '0.70' } }] },
        total: { amount: '22.60' },
      });
    },
  );

  it('is netted once more when the order goes elsewhere, and gross again at home', async ({
    store,
    method,
    place,
    run,
  }) => {
    const { id: orderId } = await place({ shippingAddress: BERN, shippingMethodId: method });
    await store.change('updateShippingMethod', { shippingMethodId: method, isActive: false }, '');
    const sent = (shippingAddress: object) => run('updateOrder', { orderId, shippingAddress });
    expect(await sent(BERLIN)).toMatchObject({
      shippingTotal: { amount: '10.70' },
      total: { amount: '34.50' },
    });
    expect(await sent(BERN)).toMatchObject({
      shippingTotal: { amount: '10.00' },
      total: { amount: '30.00' },
    });
  });
});

describe('an edit', () => {
  it('judges a certificate by the day on which the order was placed', async ({ app, store, place, edit }) => {
    const { customerId } = store;
    const certify = (taxExemption: object | null) =>
      store.change('updateCustomer', { customerId, taxExemption }, '');
    await certify({ reason: 'Embassy' });
    const exempt = await place();
    expect(exempt).toMatchObject({ total: { amount: '20.00' }, taxLines: [{ category: 'EXEMPT_CUSTOMER' }] });
    await app.shop.core.pool.query(
      'update customers set tax_exemption_valid_to = now() where store_id = $1 and id = $2',
      [store.id, decodeId('cus', customerId)],
    );
    const taxed = await place();
    expect(taxed).toMatchObject({ total: { amount: '23.80' } });
    expect(await edit(exempt, 3)).toMatchObject({ total: { amount: '30.00' }, taxTotal: { amount: '0.00' } });
    expect(await edit(taxed, 3)).toMatchObject({ total: { amount: '35.70' }, taxTotal: { amount: '5.70' } });
    await certify(null);
  });

  it('keeps the promotions of the order, whoever they are for by now, and judges its goods', async ({
    store,
    place,
    edit,
  }) => {
    const { customerId } = store;
    const { customerGroup } = await store.change<{ customerGroup: { id: string } }>(
      'createCustomerGroup',
      { code: 'members', name: 'Members' },
      'customerGroup { id }',
    );
    await store.change('updateCustomer', { customerId, groupIds: [customerGroup.id] }, '');
    const promotionId = await store.promote({
      name: 'Half',
      action: { kind: 'PERCENT', rate: '0.5' },
      customerGroupIds: [customerGroup.id],
      minimumQuantity: 2,
    });
    const order = await place();
    expect(order).toMatchObject({ total: { amount: '11.90' }, discounts: [{ name: 'Half' }] });
    await store.change('updateCustomer', { customerId, groupIds: [] }, '');
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    await store.change('updatePromotion', { promotionId, startsAt }, '');
    expect(await edit(order, 4)).toMatchObject({ total: { amount: '23.80' }, discounts: [{ name: 'Half' }] });
    expect(await edit(order, 1)).toMatchObject({ total: { amount: '11.90' }, discounts: [] });
    expect(await edit(order, 4)).toMatchObject({ total: { amount: '47.60' }, discounts: [] });
  });

  it('adds no promotion that was created after the order was placed', async ({ store, place, edit }) => {
    const order = await place();
    const promotionId = await store.promote({ name: 'Later', action: { kind: 'PERCENT', rate: '0.5' } });
    expect(await edit(order, 3)).toMatchObject({ total: { amount: '35.70' }, discounts: [] });
    expect(await place()).toMatchObject({ total: { amount: '11.90' }, discounts: [{ name: 'Later' }] });
    await store.change('endPromotion', { promotionId }, '');
  });
});
