import { expect } from 'vitest';
import { it as base } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { fillCart } from '../../../testkit/shop/carts.ts';

graphql(`
  fragment ShownList on PriceList {
    id name currency priority startsAt endsAt version customerGroups { code }
    prices { totalCount nodes { variant { id } minimumQuantity amount { amount currency } compareAtAmount { amount } } }
  }
`);
const CREATE = graphql(`
  mutation CreateTestList($input: CreatePriceListInput!) {
    result: createPriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
export const UPDATE = graphql(`
  mutation UpdateTestList($input: UpdatePriceListInput!) {
    result: updatePriceList(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
export const DELETE = graphql(`
  mutation DeleteTestList($input: DeletePriceListInput!) {
    result: deletePriceList(input: $input) { deletedId userErrors { code message field } }
  }
`);
const SET = graphql(`
  mutation SetTestPrices($input: SetPriceListPricesInput!) {
    result: setPriceListPrices(input: $input) { priceList { ...ShownList } userErrors { code message field } }
  }
`);
export const LIST = graphql(`
  query ListTestLists($where: PriceListWhere, $sortBy: PriceListSort) {
    priceLists(where: $where, sortBy: $sortBy) { totalCount nodes { name } }
  }
`);
export const GROUP = graphql(`
  mutation CreateListGroup($code: String!) {
    createCustomerGroup(input: { code: $code, name: "A group" }) { customerGroup { id } }
  }
`);
export const DELETE_GROUP = graphql(`
  mutation DeleteListGroup($id: ID!) {
    deleteCustomerGroup(input: { customerGroupId: $id }) { deletedId userErrors { code } }
  }
`);
export const JOIN = graphql(`
  mutation JoinListGroup($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }
`);
export const PROMOTE = graphql(`
  mutation PromoteListed($input: CreatePromotionInput!) { createPromotion(input: $input) { userErrors { code } } }
`);
export const UNIT = graphql(`
  query UnitPrices($token: String) {
    cart(cartToken: $token) { items { quantity listPrice { amount } unitPrice { amount } total { amount } } }
  }
`);
export const ORDER = graphql(`
  mutation OrderAtListPrice($input: CreateOrderInput!) {
    createOrder(input: $input) {
      order { id items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }
    }
  }
`);
export const ADD = graphql(`
  mutation AddAtListPrice($input: AddOrderItemsInput!) {
    addOrderItems(input: $input) {
      order { items { quantity listPrice { amount } unitPrice { amount } } } userErrors { code message }
    }
  }
`);
export const ITEMS = graphql(`
  query PricesOfOrder($id: ID!) { order(id: $id) { items { listPrice { amount } unitPrice { amount } } } }
`);

// biome-ignore lint/suspicious/noExplicitAny: inputs are wrong on purpose
export type Input = any;
interface Given {
  variantId: string;
  amount: string | null;
  minimumQuantity?: number;
  list?: object;
}

/** `it` with functions that make price lists, set their prices, and read what a visitor pays. */
export const it = base
  .extend(
    'make',
    ({ manager }) =>
      async (input: Input = {}) =>
        (await manager.run(CREATE, { input: { name: 'Prices', ...input } })).result,
  )
  .extend(
    'set',
    ({ manager }) =>
      async (priceListId: string, prices: Input) =>
        (await manager.run(SET, { input: { priceListId, prices } })).result,
  )
  .extend('listed', ({ make, set }) => async ({ list, ...price }: Given): Promise<string> => {
    const { priceList } = await make(list);
    expect((await set(priceList!.id, [price])).userErrors).toEqual([]);
    return priceList!.id;
  })
  .extend('unitPrice', ({ app }) => async (variantId: string, quantity = 1): Promise<string> => {
    const token = await fillCart(app.anonymous, [{ variantId, quantity }]);
    const { cart } = await app.anonymous.run(UNIT, { token });
    return cart!.items[0]!.unitPrice!.amount;
  });

const AN_HOUR = 3_600_000;
export const inHours = (hours: number): string => new Date(Date.now() + hours * AN_HOUR).toISOString();
