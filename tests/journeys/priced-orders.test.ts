import { describe, expect } from 'vitest';
import type { GraphqlClient } from '../testkit/clients/graphql-client.ts';
import { it } from '../testkit/fixtures.ts';
import { fillCart } from '../testkit/shop/carts.ts';
import { someKey } from '../testkit/shop/checkout.ts';
import {
  PRICE_FIELDS,
  type PricedStore,
  pricedStore,
  type ShownPrice,
} from '../testkit/shop/priced-store.ts';
import { BERLIN, checkOut } from './priced-orders-fixture.ts';

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

async function cartOf(visitor: GraphqlClient, cartToken: string): Promise<ShownPrice & { version: number }> {
  const { cart } = await visitor.run<{ cart: ShownPrice & { version: number } }>(
    `query ($cartToken: String) { cart(cartToken: $cartToken) { version ${PRICE_FIELDS} } }`,
    { cartToken },
  );
  return cart;
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
