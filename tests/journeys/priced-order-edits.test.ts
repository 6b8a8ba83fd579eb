import { describe, expect } from 'vitest';
import { it } from '../testkit/fixtures.ts';
import { someKey } from '../testkit/shop/checkout.ts';
import { seedGuest } from '../testkit/shop/customers.ts';
import { pricedStore } from '../testkit/shop/priced-store.ts';
import { BERLIN, buyOne, EDITED, type Edited, EUR, firstItem, usesIn } from './priced-orders-fixture.ts';

describe('an edit', () => {
  it('gives a promotion back that no longer applies, and takes it again', async ({ app }) => {
    const store = await pricedStore(app, { ...EUR, rates: [{ rate: '0.19' }] });
    await store.promote({
      name: 'From 20',
      action: { kind: 'PERCENT', rate: '0.1' },
      minimumSubtotal: '20.00',
      usageLimit: 1,
      usageLimitPerCustomer: 1,
    });
    const { id: orderId, discounts } = await buyOne(store);
    expect(discounts).toHaveLength(1);
    const { orderItem } = await firstItem(store, orderId);
    const setQuantity = (quantity: number) =>
      store.change<Edited>(
        'updateOrderItem',
        { orderId, itemId: orderItem, quantity, idempotencyKey: someKey() },
        EDITED,
      );
    // Its own use does not count, so that the last use is not lost.
    expect((await setQuantity(3)).order).toMatchObject({ discountTotal: { minorUnits: 300 } });
    expect((await setQuantity(1)).order).toMatchObject({ discounts: [], total: { minorUnits: 1190 } });
    expect(await usesIn(app, store)).toBe(0);
    expect((await setQuantity(2)).order).toMatchObject({ discountTotal: { minorUnits: 200 } });
    expect(await usesIn(app, store)).toBe(1);
  });

  it('recalculates the tax for another address, and starts from the same prices each time', async ({
    app,
  }) => {
    const store = await pricedStore(app, {
      ...EUR,
      rates: [{ rate: '0.07' }],
      settings: { taxesIncluded: true },
    });
    const { id: orderId } = await buyOne(store);
    const send = (shippingAddress: object) =>
      store.change<Edited>('updateOrder', { orderId, shippingAddress, shippingTotal: '5.00' }, EDITED);
    const abroad = { line1: '1 Rue', city: 'Genève', postalCode: '1201', countryCode: 'CH' };
    const domestic = { subtotal: { minorUnits: 2000 }, total: { minorUnits: 2500 } };
    expect((await send(BERLIN)).order).toMatchObject(domestic);
    const first = (await send(abroad)).order;
    expect(first).toMatchObject({ taxLines: [{ category: 'EXPORT' }], taxTotal: { minorUnits: 0 } });
    expect(first.total.minorUnits).toBeLessThan(2500);
    const second = await store.change<Edited>('updateOrder', { orderId, shippingAddress: abroad }, EDITED);
    expect(second.order).toEqual(first);
    expect((await send(BERLIN)).order).toMatchObject(domestic);
  });
});

describe('a draft', () => {
  it('has the promotions of its customer, and uses them when it is placed', async ({ app }) => {
    const store = await pricedStore(app, { ...EUR, rates: [{ rate: '0.19' }] });
    await store.promote({ name: 'Once', action: { kind: 'PERCENT', rate: '0.5' }, usageLimit: 1 });
    const customerId = await seedGuest(app, { storeId: store.id });
    const draft = async () =>
      (
        await store.change<Edited>(
          'createOrder',
          {
            customerId,
            items: [{ sku: store.first.sku, quantity: 2 }],
            shippingAddress: BERLIN,
            asDraft: true,
            idempotencyKey: someKey(),
          },
          EDITED,
        )
      ).order;
    const one = await draft();
    const other = await draft();
    for (const { total } of [one, other]) expect(total.minorUnits).toBe(1190);
    expect(await usesIn(app, store)).toBe(0);
    const place = ({ id: orderId }: { id: string }) =>
      store.change<Edited>('updateOrderStatus', { orderId, status: 'PENDING' }, EDITED);
    expect((await place(one)).order.total.minorUnits).toBe(1190);
    expect(await usesIn(app, store)).toBe(1);
    await expect(place(other)).rejects.toThrow(/used up/);
    expect(await usesIn(app, store)).toBe(1);
  });
});

describe('an order of staff', () => {
  it('has discount codes and a shipping method, which follow its edits', async ({ app }) => {
    const store = await pricedStore(app, { ...EUR, rates: [{ rate: '0.19' }] });
    await store.promote(
      { name: 'Two euros', action: { kind: 'FIXED_AMOUNT', amount: '2.00' }, usageLimit: 1 },
      ['TWO'],
    );
    const zone = await store.change<{ shippingZone: { id: string } }>(
      'createShippingZone',
      { name: 'Germany', countries: [{ country: 'DE' }] },
      'shippingZone { id }',
    );
    const zoneId = zone.shippingZone.id;
    const rates = [
      { zoneId, basis: 'ITEMS', to: '3', amount: '5.00' },
      { zoneId, basis: 'ITEMS', from: '3', to: '9', amount: '8.00' },
    ];
    const { shippingMethod } = await store.change<{ shippingMethod: { id: string } }>(
      'createShippingMethod',
      { code: 'parcel', name: 'Parcel', rates },
      'shippingMethod { id }',
    );
    const customerId = await seedGuest(app, { storeId: store.id });
    const create = (input: object) =>
      store.change<Edited>(
        'createOrder',
        {
          customerId,
          items: [{ sku: store.first.sku, quantity: 2 }],
          shippingAddress: BERLIN,
          idempotencyKey: someKey(),
          ...input,
        },
        EDITED,
      );
    const shippingMethodId = shippingMethod.id;
    await expect(create({ discountCodes: ['NO-SUCH'] })).rejects.toThrow(/no such discount code/);
    const abroad = { line1: '1 Rue', city: 'Genève', postalCode: '1201', countryCode: 'CH' };
    await expect(create({ shippingMethodId, shippingAddress: abroad })).rejects.toThrow(/shipping method/i);
    await expect(create({ shippingMethodId, shippingTotal: '1.00' })).rejects.toThrow(/not both/);
    const { order } = await create({ discountCodes: ['two', 'TWO'], shippingMethodId });
    expect(order).toMatchObject({
      discounts: [{ code: 'TWO', amount: { minorUnits: 200 } }],
      shippingLine: { name: 'Parcel', amount: { minorUnits: 500 } },
      // (20.00 − 2.00 + 5.00) × 1.19
      total: { minorUnits: 2737 },
    });
    expect(await usesIn(app, store)).toBe(1);
    await expect(create({ discountCodes: ['TWO'] })).rejects.toThrow(/used up/);

    const { orderItem: itemId } = await firstItem(store, order.id);
    const setQuantity = (quantity: number) =>
      store.change<Edited>(
        'updateOrderItem',
        { orderId: order.id, itemId, quantity, idempotencyKey: someKey() },
        EDITED,
      );
    expect((await setQuantity(3)).order).toMatchObject({
      shippingTotal: { minorUnits: 800 },
      discounts: [{ code: 'TWO' }],
    });
    // No rate fits: what was agreed on is kept.
    expect((await setQuantity(9)).order).toMatchObject({
      shippingLine: { name: 'Parcel', amount: { minorUnits: 800 } },
    });
    const typed = await store.change<Edited>(
      'updateOrder',
      { orderId: order.id, shippingTotal: '1.00' },
      EDITED,
    );
    expect(typed.order).toMatchObject({ shippingLine: { name: null, amount: { minorUnits: 100 } } });
    expect(await usesIn(app, store)).toBe(1);
  });
});
