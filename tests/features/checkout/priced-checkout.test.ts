import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { givenRequest } from '../../../src/features/pricing/calculation/given-price.ts';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import { NO_RULES } from '../../../src/features/pricing/rules/pricing-rules.ts';
import { decodeId, encodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, someKey } from '../../testkit/shop/checkout.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';
import { checkOutAround, onEveryPricing, storedTotals } from './priced-checkout-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  expect(await violations(app)).toEqual([]);
  await app.close();
});

const query = (text: string, values: unknown[] = []) => app.shop.core.pool.query(text, values);

it('stores what the pricing function computed, whatever the lines', async () => {
  const variants: Awaited<ReturnType<typeof seedVariant>>[] = [];
  for (let count = 0; count < 5; count++) variants.push(await seedVariant(app, { stock: 100_000 }));
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 900 }), unitPrice: fc.nat(1_000_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: variants.length }), async (lines) => {
      for (const [index, { unitPrice }] of lines.entries()) {
        await query('update product_variants set price = $1 where id = $2', [
          unitPrice,
          variants[index]!.rawVariantId,
        ]);
      }
      const items = lines.map(({ quantity }, index) => ({ variantId: variants[index]!.variantId, quantity }));
      const cartToken = await fillCart(app.anonymous, items);
      const stored = await storedTotals(app, await checkOut(app.anonymous, { cartToken }));
      const priced = price(givenRequest({ lines }), NO_RULES);
      const { roundingTotal: _none, ...totals } = priced.totals;
      expect(stored).toEqual({ totals, lines: priced.lines.map(({ total }) => total) });
    }),
    { numRuns: 8 },
  );
});

describe('a price that changes after the cart was priced', () => {
  let variant: Awaited<ReturnType<typeof seedVariant>>;
  let cartToken: string;
  beforeEach(async () => {
    variant = await seedVariant(app, { price: '10.00' });
    cartToken = await fillCart(app.anonymous, [{ variantId: variant.variantId, quantity: 2 }]);
  });
  const repriced = (cents: number) => (other: Pick<PoolClient, 'query'>) =>
    other.query('update product_variants set price = $1 where id = $2', [cents, variant.rawVariantId]);

  afterEach(async () => {
    await query('drop function if exists interfere() cascade');
    await query('drop sequence if exists pricings');
  });

  it('is read again, and the order costs the new price', async () => {
    const answer = await checkOutAround(app, { cartToken }, repriced(1500));
    expect(await storedTotals(app, answer)).toMatchObject({ totals: { total: 3000 }, lines: [3000] });
    expect(answer.payment).toMatchObject({ capturedAmount: { amount: '30.00' } });
  });

  it('is refused to a buyer who expected the old one, and taken by one who expected the new one', async () => {
    const orders = await countOf(app, 'orders');
    const refused = await checkOutAround(app, { cartToken, expectedTotal: '20.00' }, repriced(1500));
    expect(refused).toMatchObject({ order: null, userErrors: [{ __typename: 'PriceChangedError' }] });
    expect(await countOf(app, 'orders')).toBe(orders);
    const taken = await checkOutAround(app, { cartToken, expectedTotal: '26.00' }, repriced(1300));
    expect(await storedTotals(app, taken)).toMatchObject({ totals: { total: 2600 } });
  });

  it('counts the lines of the moment as well', async () => {
    const answer = await checkOutAround(app, { cartToken }, async (other) => {
      await other.query('update cart_items set quantity = 3 where variant_id = $1', [variant.rawVariantId]);
      await other.query("update carts set version = version + 1 where status = 'OPEN'");
    });
    expect(await storedTotals(app, answer)).toMatchObject({ totals: { total: 3000 } });
    const { rows } = await query('select reserved from stock_levels where variant_id = $1', [
      variant.rawVariantId,
    ]);
    expect(rows).toEqual([{ reserved: 3 }]);
  });

  const OF_PRODUCT = 'where id = (select product_id from product_variants where id = $1)';

  it.each([
    ['whose variant is inactive', 'update product_variants set is_active = false where id = $1'],
    ['whose product is a draft', `update products set status = 'DRAFT' ${OF_PRODUCT}`],
    ['whose product is archived', `update products set status = 'ARCHIVED' ${OF_PRODUCT}`],
  ])('is none for what is no longer on sale: a line %s', async (_, change) => {
    const orders = await countOf(app, 'orders');
    const answer = await checkOutAround(app, { cartToken }, (other) =>
      other.query(change, [variant.rawVariantId]),
    );
    expect(answer).toMatchObject({
      order: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW', message: `${variant.sku} is no longer on sale; take it out.` }],
    });
    expect(await countOf(app, 'orders')).toBe(orders);
  });

  it('goes with the other data of the line that changed', async () => {
    const answer = await checkOutAround(app, { cartToken }, async (other) => {
      await other.query(`update products set name = 'Renamed' ${OF_PRODUCT}`, [variant.rawVariantId]);
      await other.query("update product_variants set name = '', sku = sku || '-2' where id = $1", [
        variant.rawVariantId,
      ]);
    });
    expect(answer.userErrors).toEqual([]);
    const { rows } = await query('select name, sku from order_items where order_id = $1', [
      decodeId('ord', answer.order!.id),
    ]);
    expect(rows).toEqual([{ name: 'Renamed', sku: `${variant.sku}-2` }]);
  });

  it.each([
    ['took a line out', 'delete from cart_items where variant_id = $1', 1],
    ['changed a line only', 'update cart_items set quantity = 5 where variant_id = $1', 2],
  ])('is read again after a change that %s', async (_, change, lines) => {
    const second = await seedVariant(app, { price: '1.00' });
    const token = await fillCart(app.anonymous, [
      { variantId: variant.variantId, quantity: 1 },
      { variantId: second.variantId, quantity: 1 },
    ]);
    const answer = await checkOutAround(app, { cartToken: token }, (other) =>
      other.query(change, [second.rawVariantId]),
    );
    const stored = await storedTotals(app, answer);
    expect(stored.lines).toHaveLength(lines);
    expect(stored.totals).toMatchObject({ total: lines === 1 ? 1000 : 1500 });
  });

  it('is kept while the row of a variant is locked, referred to, and its stock changes', async () => {
    await onEveryPricing(app, "perform nextval('pricings')");
    const answer = await checkOutAround(app, { cartToken }, async (other) => {
      await other.query('savepoint before');
      await other.query('select from product_variants for key share');
      await other.query('select from products for no key update');
      await other.query('rollback to before');
      await other.query('update stock_levels set version = version + 1 where variant_id = $1', [
        variant.rawVariantId,
      ]);
      await other.query(
        `insert into cart_items (id, store_id, cart_id, variant_id, quantity)
         select make_id(), store_id, id, $1, 1 from carts
         where id not in (select cart_id from cart_items where variant_id = $1) limit 1`,
        [variant.rawVariantId],
      );
    });
    expect(await storedTotals(app, answer)).toMatchObject({ totals: { total: 2000 } });
    expect((await query('select last_value::int from pricings')).rows).toEqual([{ last_value: 1 }]);
  });

  it('is asked again when a setting of the store that prices depend on has changed', async () => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const pricingVersion = async () =>
      (await query('select pricing_version from stores where id = $1', [DEFAULT_STORE])).rows[0]
        .pricing_version;
    const before = await pricingVersion();
    const update = (input: object) =>
      admin.run(
        'mutation ($input: UpdateStoreInput!) { updateStore(input: $input) { userErrors { message } } }',
        {
          input: { storeId: encodeId('sto', DEFAULT_STORE), ...input },
        },
      );
    await update({ taxesIncluded: true });
    expect(await pricingVersion()).toBe(before + 1);
    await update({ taxesIncluded: true, name: 'Another name' });
    expect(await pricingVersion()).toBe(before + 1);

    await onEveryPricing(app, "perform nextval('pricings')");
    const answer = await checkOutAround(app, { cartToken }, (other) =>
      other.query('update stores set pricing_version = pricing_version + 1'),
    );
    expect(await storedTotals(app, answer)).toMatchObject({ totals: { total: 2000 } });
    expect((await query('select last_value::int from pricings')).rows).toEqual([{ last_value: 2 }]);
  });

  it('is computed three times, and then the buyer is told; the same call works later', async () => {
    // It is rolled back with the refused checkout, so the next pricing reads the old price and is outdated again.
    await onEveryPricing(
      app,
      `perform nextval('pricings');
      update product_variants set price = 1500 where id = '${variant.rawVariantId}'`,
    );
    const orders = await countOf(app, 'orders');
    const idempotencyKey = someKey();
    const call = { cartToken, idempotencyKey, expectedTotal: '20.00' };
    expect(await checkOut(app.anonymous, call)).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'ConflictError', code: 'NOT_ALLOWED_NOW', field: ['input', 'cartToken'] }],
    });
    expect((await query('select last_value::int from pricings')).rows).toEqual([{ last_value: 3 }]);
    expect(await checkOut(app.anonymous, { cartToken, expectedTotal: '30.00' })).toMatchObject({
      userErrors: [{ __typename: 'PriceChangedError', message: 'The cart costs 20.00 USD by now.' }],
    });
    expect(await countOf(app, 'orders')).toBe(orders);

    await query('drop trigger interfere on idempotency_keys');
    await repriced(1000)(app.shop.core.pool);
    const answer = await checkOut(app.anonymous, call);
    expect(await storedTotals(app, answer)).toMatchObject({ totals: { total: 2000 } });
  });
});

it('answers a repeated checkout as before when its cart is gone', async () => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const call = { cartToken, idempotencyKey: someKey() };
  const answer = await checkOut(app.anonymous, call);
  const orders = await countOf(app, 'orders');
  await query('delete from cart_items');
  await query('delete from carts');
  expect(await checkOut(app.anonymous, call)).toEqual(answer);
  expect(await countOf(app, 'orders')).toBe(orders);
});
