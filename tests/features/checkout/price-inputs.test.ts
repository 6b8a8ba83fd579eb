import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { checkOutWith, it, type Outcome, outcomeOf, VIENNA, type World } from './price-inputs-fixture.ts';

const now = () => new Date().toISOString();

/** Everything that a price is made of. The changes follow each other in one store. */
const CHANGES: readonly (readonly [what: string, mutation: string, input: (world: World) => object])[] = [
  ['the price of a variant', 'updateVariant', (w) => ({ variantId: w.first.variantId, price: '11.00' })],
  ['the weight of a variant', 'updateVariant', (w) => ({ variantId: w.first.variantId, weightGrams: 600 })],
  ['a tax class', 'updateProduct', (w) => ({ productId: w.first.productId, taxClass: 'reduced' })],
  ['categories', 'updateProduct', (w) => ({ productId: w.first.productId, categoryIds: [] })],
  [
    'categories again',
    'updateProduct',
    (w) => ({ productId: w.first.productId, categoryIds: [w.categories.child] }),
  ],
  ['a parent', 'updateCategory', (w) => ({ categoryId: w.categories.child, parentId: null })],
  [
    'a parent again',
    'updateCategory',
    (w) => ({ categoryId: w.categories.child, parentId: w.categories.parent }),
  ],
  ['a category that is deleted', 'deleteCategory', (w) => ({ categoryId: w.categories.child })],
  [
    'a promotion',
    'updatePromotion',
    (w) => ({ promotionId: w.promotions.limited, action: { kind: 'PERCENT', rate: '0.02' } }),
  ],
  [
    'a new promotion',
    'createPromotion',
    () => ({ name: 'New', isCodeRequired: false, action: { kind: 'PERCENT', rate: '0.03' } }),
  ],
  [
    'a price of a list',
    'setPriceListPrices',
    (w) => ({ priceListId: w.list, prices: [{ variantId: w.first.variantId, amount: '9.00' }] }),
  ],
  ['a list that ends', 'updatePriceList', (w) => ({ priceListId: w.list, endsAt: now() })],
  [
    'a rate of shipping',
    'updateShippingMethod',
    (w) => ({ shippingMethodId: w.method, rates: [{ zoneId: w.zoneId, amount: '3.90' }] }),
  ],
  ['a group', 'updateCustomer', (w) => ({ customerId: w.customer.customerId, groupIds: [w.group] })],
  ['a group that is left', 'updateCustomer', (w) => ({ customerId: w.customer.customerId, groupIds: [] })],
  ['a VAT id', 'updateCustomer', (w) => ({ customerId: w.customer.customerId, taxId: 'ATU12345678' })],
  ['a VAT id that goes', 'updateCustomer', (w) => ({ customerId: w.customer.customerId, taxId: null })],
  [
    'a certificate',
    'updateCustomer',
    (w) => ({ customerId: w.customer.customerId, taxExemption: { reason: 'Embassy' } }),
  ],
  [
    'a certificate that ends',
    'updateCustomer',
    (w) => ({ customerId: w.customer.customerId, taxExemption: { reason: 'Embassy', validTo: now() } }),
  ],
  ['a tax rate', 'updateTaxRate', (w) => ({ taxRateId: w.rate, rate: '0.08' })],
  ['a setting of the store', 'updateStore', () => ({ taxesIncluded: true })],
  ['a setting of the store again', 'updateStore', () => ({ taxesIncluded: false })],
  ['a registration', 'deleteTaxRegistration', (w) => ({ taxRegistrationId: w.registration })],
  ['a zone', 'updateShippingZone', (w) => ({ shippingZoneId: w.zoneId, countries: [{ country: 'DE' }] })],
];

it.for(CHANGES)(
  'prices a checkout and an order of staff again when it changes meanwhile: %s',
  async ([, mutation, input], { world, checkOut, order, around }) => {
    const staff = async () => outcomeOf(await order());
    const before = [await (await checkOut())(), await staff()];
    const meanwhile = await around([await checkOut(), staff], () => world.change(mutation, input(world), ''));
    const after = [await (await checkOut())(), await staff()];
    expect(meanwhile).toEqual(after);
    for (const [index, outcome] of after.entries()) expect(outcome).not.toEqual(before[index]);
  },
);

describe('a checkout', () => {
  it('is priced again when the default address of the customer changes meanwhile', async ({
    world: { change, zoneId, customer, addressId },
    checkOut,
    around,
  }) => {
    await change('createTaxRegistration', { country: 'DE' }, '');
    const countries = ['AT', 'CH'].map((country) => ({ country }));
    await change('updateShippingZone', { shippingZoneId: zoneId, countries }, '');
    const before = await (await checkOut())();
    const address = { line1: '1 Gasse', city: 'Zürich', postalCode: '8001', countryCode: 'CH' };
    const [meanwhile] = await around([await checkOut()], () =>
      customer.run(
        `mutation ($input: UpdateCustomerAddressInput!) { updateCustomerAddress(input: $input) {
          userErrors { message } } }`,
        { input: { addressId, address } },
      ),
    );
    expect(meanwhile).toBe(await (await checkOut())());
    expect(meanwhile).not.toBe(before);
  });

  it('is placed at the moment that its windows were judged by', async ({
    app,
    world: { promote, percent },
    checkOut,
    around,
  }) => {
    const { pool } = app.shop.core;
    const plain = await (await checkOut())();
    const promotionId = decodeId('prm', await promote({ name: 'Ends', ...percent('0.5') }));
    await pool.query("update promotions set ends_at = now() + interval '500 ms' where id = $1", [
      promotionId,
    ]);
    const isOver = 'select from promotions where id = $1 and ends_at < clock_timestamp()';
    const [cheap] = await around([await checkOut()], async () => {
      while ((await pool.query(isOver, [promotionId])).rowCount === 0) await wait(5);
    });
    expect(await (await checkOut())()).toBe(plain);
    const { rows } = await pool.query(
      `select o.placed_at < p.ends_at and o.created_at > p.ends_at as "isBefore", o.total::int as total
       from orders o, promotions p where p.id = $1 order by o.placed_at desc offset 1 limit 1`,
      [promotionId],
    );
    expect(rows).toEqual([{ isBefore: true, total: Number(cheap) * 100 }]);
    expect(Number(cheap)).toBeLessThan(Number(plain));
  });

  it('has the discount of a first order once, even if its buyer checks out twice at a time', async ({
    world: { promote, percent, visitor, first, method },
    around,
  }) => {
    await promote({ name: 'First order', ...percent('0.5'), firstOrderOnly: true });
    const email = 'twice@first.example';
    const filled = async () => {
      const cartToken = await fillCart(visitor, [{ variantId: first.variantId, quantity: 2 }]);
      const input = { cartToken, email, shippingAddress: VIENNA, shippingMethodId: method };
      return async (): Promise<Outcome> => outcomeOf(await checkOutWith(visitor, input));
    };
    const both = await around([await filled(), await filled()], async () => undefined);
    const later = await (await filled())();
    expect(both.map(Number).sort((a, b) => a - b)).toEqual([expect.any(Number), Number(later)]);
    expect(both[0]).not.toBe(both[1]);
  });
});
