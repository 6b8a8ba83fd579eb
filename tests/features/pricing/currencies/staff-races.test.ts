import { expect } from 'vitest';
import { it } from '../../checkout/price-inputs-fixture.ts';

it('an order of staff in another currency is priced again when its price list changes meanwhile', async ({
  world,
  order,
  around,
}) => {
  await world.change('updateStore', { currencies: ['JPY'] }, '');
  const priceListId = await world.created('PriceList', { name: 'Yen', currency: 'JPY' });
  const set = (amount: string | null) =>
    world.change(
      'setPriceListPrices',
      { priceListId, prices: [{ variantId: world.first.variantId, amount }] },
      '',
    );
  const place = () => order({ currency: 'JPY', shippingMethodId: null });
  const total = async () => (await place()).order!.total.amount;

  await set('1500');
  const before = await total();
  const [raised] = await around([place], () => set('3000'));
  expect(raised!.order!.total.amount).toBe(await total());
  expect(raised!.order!.total.amount).not.toBe(before);

  const [removed] = await around([place], () => set(null));
  expect(removed).toMatchObject({ order: null, userErrors: [{ __typename: 'NoPriceError' }] });

  await set('1500');
  const [unsold] = await around([place], () => world.change('updateStore', { currencies: [] }, ''));
  expect(unsold).toMatchObject({ order: null, userErrors: [{ __typename: 'CurrencyNotSoldError' }] });
});
