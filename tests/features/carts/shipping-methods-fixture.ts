import { expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { newMethod, newZone } from '../pricing/rates/shipping-fixture.ts';

graphql(`
  fragment OfferedMethod on AvailableShippingMethod {
    methodId code listAmount { amount } amount { amount } freeFrom { amount } missingForFree { amount } isChosen
    estimate { minBusinessDays maxBusinessDays earliest latest }
  }
`);
graphql(`
  fragment CartShipping on Cart {
    version shippingTotal { amount } total { amount }
    shippingLine { methodId name amount { amount } estimate { earliest latest } }
    availableShippingMethods { ...OfferedMethod }
    warnings { code message itemId sku availableShippingMethods { methodId amount { amount } } }
  }
`);
export const SHOW = graphql(`
  query ShowCartShipping($cartToken: String) { cart(cartToken: $cartToken) { ...CartShipping } }
`);
export const SHOW_FOR = graphql(`
  query ShowMethodsFor($cartToken: String, $country: CountryCode, $region: String) {
    cart(cartToken: $cartToken) { availableShippingMethods(country: $country, region: $region) { code } }
  }
`);
export const CHOOSE = graphql(`
  mutation ChooseShipping($input: SetCartShippingMethodInput!) {
    result: setCartShippingMethod(input: $input) {
      cart { ...CartShipping }
      userErrors { __typename code message field ... on ShippingMethodError { available { ...OfferedMethod } } }
    }
  }
`);

export const addressIn = (countryCode: string, region?: string) => ({
  line1: '1 Way',
  city: 'Town',
  postalCode: '10115',
  countryCode,
  ...(region && { region }),
});

/** `it` with two active shipping methods, and carts that ship to a country. */
export const it = base
  .extend('methods', { scope: 'file' }, async ({ manager }) => {
    const home = await newZone(manager, 'Home', { countries: [{ country: 'DE' }] });
    const south = await newZone(manager, 'South', { countries: [{ country: 'DE', regions: ['BY'] }] });
    const parcel = await newMethod(manager, 'Parcel', {
      position: 1,
      estimate: { minBusinessDays: 1, maxBusinessDays: 3 },
      rates: [
        { zoneId: home, basis: 'WEIGHT', to: '2000', amount: '4.90' },
        { zoneId: home, basis: 'WEIGHT', from: '2000', to: '10000', amount: '9.90' },
        { zoneId: south, amount: '6.00' },
      ],
      freeFrom: [{ amount: '100.00' }],
    });
    const letter = await newMethod(manager, 'Letter', {
      position: 2,
      rates: [{ zoneId: home, basis: 'ITEMS', to: '3', amount: '1.80' }],
    });
    await newMethod(manager, 'Off', { isActive: false, rates: [{ zoneId: home, amount: '0.50' }] });
    return { parcel, letter };
  })
  .extend(
    'variantId',
    { scope: 'file' },
    async ({ app }) => (await seedVariant(app, { price: '10.00' })).variantId,
  )
  .extend(
    'cartTo',
    ({ app, methods, variantId }) =>
      async (countryCode: string, { quantity = 1, region }: { quantity?: number; region?: string } = {}) => {
        expect(methods).toBeDefined();
        const cartToken = await fillCart(app.anonymous, [{ variantId, quantity }]);
        const shippingAddress = addressIn(countryCode, region);
        await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress });
        return cartToken;
      },
  );
