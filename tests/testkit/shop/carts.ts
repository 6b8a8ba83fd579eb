import type { TestApp } from '../app.ts';
import type { GraphqlClient, Present } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { graphql } from '../generated/gql.ts';
import type { CreateFilledCartMutation, ShownCartFragment } from '../generated/graphql.ts';
import { type SeededProduct, seedProduct } from './catalog.ts';
import { stockUp } from './inventory.ts';

const SHOWN_CART = graphql(`
  fragment ShownCart on Cart {
    id version email totalQuantity subtotal { amount } total { amount currency }
    shippingAddress { line1 }
    items {
      id createdAt updatedAt sku name quantity variant { id } unitPrice { amount } total { amount }
      warnings { code available }
    }
    warnings { code sku itemId available message }
  }
`);

const CREATE_CART = graphql(`
  mutation CreateFilledCart($input: CreateCartInput!) {
    result: createCart(input: $input) {
      cart { ...ShownCart } cartToken
      userErrors { __typename code message field }
    }
  }
`);

const SHOW_CART = graphql(`query ShowCart($token: String) { cart(cartToken: $token) { ...ShownCart } }`);

type CreatedCart = Present<CreateFilledCartMutation>['result'];
/** The payload of a cart mutation. Only `createCart` returns a token. */
export type CartAnswer = Omit<CreatedCart, 'cartToken'> & Partial<Pick<CreatedCart, 'cartToken'>>;

/** Runs a cart mutation, such as `addCartItem`. */
export async function changeCart(
  client: GraphqlClient,
  mutation: string,
  input: object,
): Promise<CartAnswer> {
  if (mutation === 'createCart') return (await client.run(CREATE_CART, { input })).result;
  const { result } = await client.run<{ result: CartAnswer }>(
    `mutation ($input: ${inputTypeOf(mutation)}!) {
      result: ${mutation}(input: $input) {
        cart { ...ShownCart } ${mutation === 'removeCartItem' ? 'deletedId' : ''}
        userErrors { __typename code message field }
      }
    }
    ${SHOWN_CART}`,
    { input },
  );
  return result;
}

export async function showCart(client: GraphqlClient, token?: string): Promise<ShownCartFragment | null> {
  const { data, errors } = await client.send(SHOW_CART, { token });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.cart;
}

/** Creates a variant that is on sale and in stock. */
export async function seedVariant(
  app: TestApp,
  options: { stock?: number; price?: string; name?: string; storeId?: string } = {},
): Promise<SeededProduct> {
  const { stock = 100, ...product } = options;
  const seeded = await seedProduct(app, product);
  if (stock > 0) {
    const { storeId } = product;
    await stockUp(app, { variantId: seeded.variantId, quantity: stock, ...(storeId && { storeId }) });
  }
  return seeded;
}

/** Creates a visitor's cart with these items. Returns its token. */
export async function fillCart(
  client: GraphqlClient,
  items: readonly { variantId: string; quantity?: number }[],
): Promise<string> {
  const { cartToken, userErrors } = await changeCart(client, 'createCart', { items });
  if (!cartToken) throw new Error(JSON.stringify(userErrors));
  return cartToken;
}
