import { describe, expect } from 'vitest';
import { graphql } from '../../../testkit/generated/gql.ts';
import { seedVariant } from '../../../testkit/shop/carts.ts';
import { GROUP, inHours } from '../lists/price-lists-fixture.ts';
import { it as base, SELL_IN } from './currencies-fixture.ts';

const PRICES = graphql(`
  query PricesOfVariant($id: ID!) {
    variant(id: $id) {
      usd: priceIn(currency: "USD") { ...PriceOfVariant }
      eur: priceIn(currency: "EUR") { ...PriceOfVariant }
      jpy: priceIn(currency: "JPY") { ...PriceOfVariant }
      gbp: priceIn(currency: "GBP") { ...PriceOfVariant }
    }
  }
  fragment PriceOfVariant on VariantPrice { price { amount currency } compareAtPrice { amount } }
`);

const it = base.extend(
  'prices',
  ({ app }) =>
    async (id: string) =>
      (await app.anonymous.run(PRICES, { id })).variant,
);

const price = (amount: string, currency: string, compared: string | null = null) => ({
  price: { amount, currency },
  compareAtPrice: compared === null ? null : { amount: compared },
});

describe('the price of a variant in a currency', () => {
  it('is its own in the currency of the store, and none in others', async ({ app, sold: _, prices }) => {
    const { variantId } = await seedVariant(app);
    expect(await prices(variantId)).toEqual({ usd: price('10.00', 'USD'), eur: null, jpy: null, gbp: null });
  });

  it('is that of the list for everybody that counts for one unit', async ({
    admin,
    manager,
    mug,
    priced,
    set,
    make,
    prices,
  }) => {
    const list = (await make({ currency: 'EUR' })).priceList!.id;
    await set(list, [
      { variantId: mug.variantId, amount: '9.00', compareAtAmount: '12.00' },
      { variantId: mug.variantId, amount: '5.00', minimumQuantity: 2 },
    ]);
    await priced('EUR', '1.00', { priority: 2, startsAt: inHours(1) });
    await priced('USD', '8.50');
    const { createCustomerGroup } = await manager.run(GROUP, { code: 'friends' });
    await priced('JPY', '900', { customerGroupIds: [createCustomerGroup.customerGroup!.id] });
    await priced('GBP', '7.00');
    const usd = price('8.50', 'USD');
    expect(await prices(mug.variantId)).toEqual({
      usd,
      eur: price('9.00', 'EUR', '12.00'),
      jpy: null,
      gbp: null,
    });
    try {
      await admin.run(SELL_IN, { currencies: ['GBP'] });
      expect(await prices(mug.variantId)).toEqual({ usd, eur: null, jpy: null, gbp: price('7.00', 'GBP') });
    } finally {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY', 'KWD'] });
    }
  });

  it('is asked for in a real currency', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const { errors } = await app.anonymous.send(
      `query ($id: ID!) { variant(id: $id) { priceIn(currency: "XXX") { price { amount } } } }`,
      { id: variantId },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
