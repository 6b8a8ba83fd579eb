import { describe, expect } from 'vitest';
import type { TestApp } from '../testkit/app.ts';
import type { GraphqlClient } from '../testkit/clients/graphql-client.ts';
import { it as base } from '../testkit/fixtures.ts';
import { fillCart } from '../testkit/shop/carts.ts';
import { someKey } from '../testkit/shop/checkout.ts';
import { seedGuest } from '../testkit/shop/customers.ts';
import {
  PRICE_FIELDS,
  type PricedStore,
  pricedStore,
  type ShownPrice,
} from '../testkit/shop/priced-store.ts';

const BERLIN = { name: 'Ada', line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

/** What is tried in each store. */
const STORES = [
  ['EUR without tax', { currency: 'EUR', country: 'DE', prices: ['9.99', '3.33'] }],
  [
    'EUR with tax',
    { currency: 'EUR', country: 'DE', prices: ['9.99', '3.33'], settings: { taxesIncluded: true } },
  ],
  [
    'JPY with tax, rounded down',
    {
      currency: 'JPY',
      country: 'JP',
      prices: ['999', '333'],
      settings: { taxesIncluded: true, taxRounding: 'DOWN' },
    },
  ],
  [
    'KWD without tax, payable amounts',
    {
      currency: 'KWD',
      country: 'DE',
      prices: ['9.999', '3.333'],
      settings: { totalRounding: 'PAYABLE' },
    },
  ],
] as const;

const it = base;

async function cartOf(visitor: GraphqlClient, cartToken: string): Promise<ShownPrice & { version: number }> {
  const { cart } = await visitor.run<{ cart: ShownPrice & { version: number } }>(
    `query ($cartToken: String) { cart(cartToken: $cartToken) { version ${PRICE_FIELDS} } }`,
    { cartToken },
  );
  return cart;
}

interface Bought {
  readonly order: { id: string; status: string } & ShownPrice;
  readonly userErrors: readonly { __typename: string; code: string; message: string }[];
}

async function checkOut(visitor: GraphqlClient, input: object): Promise<Bought> {
  const { checkout } = await visitor.run<{ checkout: Bought }>(
    `mutation ($input: CheckoutInput!) {
      checkout(input: $input) {
        order { id status ${PRICE_FIELDS} } userErrors { __typename code message }
      }
    }`,
    {
      input: {
        email: 'buyer@prices.example',
        payments: [{ provider: 'TEST' }],
        idempotencyKey: someKey(),
        ...input,
      },
    },
  );
  return checkout;
}

const sum = (amounts: readonly { minorUnits: number }[]) =>
  amounts.reduce((total, { minorUnits }) => total + minorUnits, 0);

/** The equation that README and the schema state. */
function expectToAddUp(price: ShownPrice): void {
  const { subtotal, discountTotal, shippingTotal, roundingTotal, taxTotal, total } = price;
  const added = price.taxesIncluded ? 0 : taxTotal.minorUnits;
  expect(total.minorUnits).toBe(
    subtotal.minorUnits -
      discountTotal.minorUnits +
      shippingTotal.minorUnits +
      roundingTotal.minorUnits +
      added,
  );
  expect(sum(price.taxLines.map(({ amount }) => amount))).toBe(taxTotal.minorUnits);
  expect(sum(price.items.map((item) => item.total))).toBe(subtotal.minorUnits - discountTotal.minorUnits);
}

/** Enters codes without a mutation. */
async function enterCodes(
  pool: { query: (text: string, values: unknown[]) => Promise<unknown> },
  store: PricedStore,
  codes: readonly string[],
): Promise<void> {
  await pool.query(
    `update carts set discount_codes = $2, version = version + 1 where store_id = $1 and status = 'OPEN'`,
    [store.id, codes],
  );
}

describe.each(STORES)('%s', (_name, options) => {
  it('charges what the cart showed, stores what was applied, and prices edits again', async ({ app }) => {
    const store = await pricedStore(app, { ...options, rates: [{ rate: '0.19' }] });
    await store.promote({ name: 'A third off', action: { kind: 'PERCENT', rate: '0.333333' }, priority: 2 });
    await store.promote(
      { name: 'Code', action: { kind: 'FIXED_AMOUNT', amount: options.prices[1] }, usageLimit: 2 },
      ['SAVE'],
    );
    const cartToken = await fillCart(store.visitor, [
      { variantId: store.first.variantId, quantity: 2 },
      { variantId: store.second.variantId, quantity: 1 },
    ]);
    await enterCodes(app.shop.core.pool, store, ['SAVE']);
    const shown = await cartOf(store.visitor, cartToken);
    expectToAddUp(shown);
    expect(shown.discounts.map(({ code, name }) => [code, name])).toEqual([
      [null, 'A third off'],
      ['SAVE', 'Code'],
    ]);
    expect(shown.taxTotal.minorUnits).toBeGreaterThan(0);

    const expectedTotal = shown.total.amount;
    const shippingAddress = {
      ...BERLIN,
      countryCode: options.country,
      ...(options.country === 'JP' && { region: 'Tokyo', postalCode: '100-0001' }),
    };
    const { order, userErrors } = await checkOut(store.visitor, {
      cartToken,
      shippingAddress,
      expectedTotal,
    });
    expect(userErrors).toEqual([]);
    const { id, status, ...price } = order;
    const { version: _, ...asShown } = shown;
    expect(price).toEqual(asShown);
    expect(status).toBe('CONFIRMED');

    const uses = async () =>
      (
        await app.shop.core.pool.query(
          'select promotion_id, code_id is not null as "hasCode" from promotion_uses where store_id = $1 order by 2',
          [store.id],
        )
      ).rows;
    expect(await uses()).toMatchObject([{ hasCode: false }, { hasCode: true }]);

    const edit = (dryRun: boolean, sku: string) =>
      store.change<{
        changes: Record<string, { before: { minorUnits: number }; after: { minorUnits: number } }>;
        order: ShownPrice;
      }>(
        'addOrderItems',
        { orderId: id, items: [{ sku, quantity: 3 }], dryRun, idempotencyKey: someKey() },
        `changes {
          subtotal { before { minorUnits } after { minorUnits } } discountTotal { before { minorUnits } after { minorUnits } }
          taxTotal { before { minorUnits } after { minorUnits } } total { before { minorUnits } after { minorUnits } }
        } order { ${PRICE_FIELDS} }`,
      );
    const planned = await edit(true, store.second.sku);
    expect(planned.order.total).toEqual(price.total);
    const done = await edit(false, store.second.sku);
    expect(done.changes).toEqual(planned.changes);
    expect(done.order.total.minorUnits).toBe(done.changes.total!.after.minorUnits);
    expect(done.order.total.minorUnits).toBeGreaterThan(price.total.minorUnits);
    expect(done.order.discounts).toHaveLength(2);
    expectToAddUp(done.order);
    expect(await uses()).toHaveLength(2);
  });
});

const EUR = { currency: 'EUR', country: 'DE', prices: ['10.00', '23.00'] } as const;

interface Edited {
  readonly order: { id: string; status: string } & ShownPrice;
}

const EDITED = `order { id status ${PRICE_FIELDS} }`;

async function firstItem(store: PricedStore, id: string): Promise<{ orderItem: string }> {
  const { order } = await store.admin.run<{ order: { items: { id: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { items { id } } }',
    { id },
  );
  return { orderItem: order.items[0]!.id };
}

async function buyOne(store: PricedStore, input: object = {}): Promise<Bought['order']> {
  const cartToken = await fillCart(store.visitor, [{ variantId: store.first.variantId, quantity: 2 }]);
  const { order, userErrors } = await checkOut(store.visitor, {
    cartToken,
    shippingAddress: BERLIN,
    ...input,
  });
  expect(userErrors).toEqual([]);
  return order;
}

async function usesIn({ shop }: TestApp, { id }: PricedStore): Promise<number> {
  const { rows } = await shop.core.pool.query<{ uses: number }>(
    'select count(*)::int as uses from promotion_uses where store_id = $1',
    [id],
  );
  return rows[0]!.uses;
}

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
