import { expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import type { CheckoutInput } from '../../testkit/generated/graphql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { ADDRESS, someKey } from '../../testkit/shop/checkout.ts';
import { newMethod, newZone } from '../pricing/rates/shipping-fixture.ts';

const CHECKOUT = graphql(`
  mutation CheckOutShipped($input: CheckoutInput!) {
    checkout(input: $input) {
      order {
        id total { amount } shippingTotal { amount }
        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }
      }
      userErrors {
        __typename code field message
        ... on ShippingMethodError { available { methodId code amount { amount } } }
        ... on PriceChangedError { currentTotal { amount } }
      }
    }
  }
`);
export const EDIT = graphql(`
  mutation EditShippedItem($input: UpdateOrderItemInput!) {
    updateOrderItem(input: $input) {
      order {
        total { amount }
        shippingLine { methodId name listAmount { amount } amount { amount } estimate { earliest latest maxBusinessDays } }
      }
      userErrors { message }
    }
  }
`);
export const CHOOSE = graphql(`
  mutation ChooseForCheckout($input: SetCartShippingMethodInput!) {
    setCartShippingMethod(input: $input) { userErrors { message } }
  }
`);

/** `it` with two shipping methods of a zone for the USA, and carts to check out with them. */
export const it = base
  .extend(
    'variantId',
    { scope: 'file' },
    async ({ app }) => (await seedVariant(app, { price: '10.00' })).variantId,
  )
  .extend('methods', { scope: 'file' }, async ({ manager }) => {
    const zoneId = await newZone(manager, 'America', { countries: [{ country: 'US' }] });
    const parcel = await newMethod(manager, 'Parcel', {
      position: 1,
      estimate: { minBusinessDays: 2, maxBusinessDays: 4 },
      rates: [{ zoneId, amount: '4.90' }],
    });
    const letter = await newMethod(manager, 'Letter', {
      position: 2,
      rates: [{ zoneId, basis: 'ITEMS', to: '3', amount: '1.80' }],
    });
    return { zoneId, parcel, letter };
  })
  .extend(
    'cart',
    ({ app, variantId }) =>
      (quantity = 2) =>
        fillCart(app.anonymous, [{ variantId, quantity }]),
  )
  .extend('checkOut', ({ app, methods }) => async (input: Partial<CheckoutInput>, client = app.anonymous) => {
    expect(methods).toBeDefined();
    const given = {
      email: 'guest@example.com',
      shippingAddress: ADDRESS,
      payments: [{ provider: 'TEST' as const }],
    };
    const { checkout } = await client.run(CHECKOUT, {
      input: { ...given, idempotencyKey: someKey(), ...input },
    });
    return checkout;
  });
