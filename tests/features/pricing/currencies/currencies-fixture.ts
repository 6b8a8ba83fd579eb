import { expect } from 'vitest';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { seedVariant } from '../../../testkit/shop/carts.ts';
import { it as base } from '../lists/price-lists-fixture.ts';

export const SELL_IN = graphql(`
  mutation SellIn($currencies: [CurrencyCode!]) {
    result: updateStore(input: { currencies: $currencies }) {
      store { currency currencies } userErrors { code field }
    }
  }
`);
graphql(`
  fragment CartIn on Cart {
    currency subtotal { amount currency } total { amount currency } totalQuantity
    items { id sku quantity listPrice { amount currency } unitPrice { amount currency } total { amount currency } warnings { code } }
    warnings { code sku message }
    discounts { name amount { amount currency } }
    unappliedPromotions { code reason }
    availableShippingMethods { methodId amount { amount currency } }
  }
`);
const CREATE = graphql(`
  mutation CreateCartIn($input: CreateCartInput!) {
    result: createCart(input: $input) {
      cartToken cart { ...CartIn }
      userErrors {
        __typename code message field
        ... on CurrencyNotSoldError { currency available }
        ... on NoPriceError { sku currency }
      }
    }
  }
`);
const ADD = graphql(`
  mutation AddToCartIn($input: AddCartItemsInput!) {
    result: addCartItems(input: $input) {
      cart { ...CartIn }
      userErrors { __typename code message field ... on NoPriceError { sku currency } }
    }
  }
`);
const SHOW = graphql(`query ShowCartIn($token: String) { cart(cartToken: $token) { ...CartIn } }`);
export const MONEY_OF_ORDER = graphql(`
  query MoneyOfOrder($id: ID!) {
    order(id: $id) {
      currency total { amount currency }
      items { sku quantity unitPrice { amount currency } listPrice { amount } total { amount currency } }
      payments { amount { amount currency } }
    }
  }
`);

export const createIn = async (client: GraphqlClient, input: object) =>
  (await client.run(CREATE, { input })).result;
export const addTo = async (client: GraphqlClient, input: { cartToken?: string; items: object[] }) =>
  (await client.run(ADD, { input: input as never })).result;
export const showIn = async (client: GraphqlClient, token?: string) =>
  (await client.run(SHOW, { token: token ?? null })).cart;

/** `it` with a store in USD that also sells in EUR, JPY and KWD, and with a mug that costs 10.00 USD. */
export const it = base
  .extend('sold', { scope: 'file' }, async ({ admin }) => {
    const { result } = await admin.run(SELL_IN, { currencies: ['JPY', 'EUR', 'KWD'] });
    expect(result.store!.currencies).toEqual(['USD', 'EUR', 'JPY', 'KWD']);
  })
  .extend('mug', async ({ app, sold: _ }) => seedVariant(app, { price: '10.00' }))
  .extend(
    'priced',
    ({ listed, mug }) =>
      (currency: string, amount: string, list: object = {}) =>
        listed({ variantId: mug.variantId, amount, list: { currency, ...list } }),
  );
