import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { seedProduct } from './catalog.ts';
import { stockUp } from './inventory.ts';

export interface ShownCart {
  id: string;
  version: number;
  email: string | null;
  totalQuantity: number;
  subtotal: { amount: string };
  total: { amount: string; currency: string };
  shippingAddress: { line1: string } | null;
  items: {
    id: string;
    sku: string;
    name: string;
    quantity: number;
    variant: { id: string } | null;
    unitPrice: { amount: string } | null;
    lineTotal: { amount: string } | null;
    warnings: { code: string; available: number | null }[];
  }[];
  warnings: { code: string; sku: string; itemId: string; available: number | null; message: string }[];
}

export interface CartAnswer {
  cart: ShownCart | null;
  token?: string | null;
  userErrors: { __typename: string; code: string; message: string; field: string[] | null }[];
}

const CART = `id version email totalQuantity subtotal { amount } total { amount currency }
  shippingAddress { line1 }
  items { id createdAt updatedAt sku name quantity variant { id } unitPrice { amount } lineTotal { amount } warnings { code available } }
  warnings { code sku itemId available message }`;

/** Runs a mutation of a cart, such as `addCartItem`, with its input. */
export async function changeCart(
  client: GraphqlClient,
  mutation: string,
  input: object,
): Promise<CartAnswer> {
  const type = inputTypeOf(mutation);
  const answer = await client.run<{ result: CartAnswer }>(
    `mutation ($input: ${type}!) {
      result: ${mutation}(input: $input) {
        cart { ${CART} } ${mutation === 'createCart' ? 'token' : ''}
        userErrors { __typename code message field }
      }
    }`,
    { input },
  );
  return answer.result;
}

export async function showCart(client: GraphqlClient, token?: string): Promise<ShownCart | null> {
  const { cart } = await client.run<{ cart: ShownCart | null }>(
    `query ($token: String) { cart(token: $token) { ${CART} } }`,
    { token },
  );
  return cart;
}

/** A variant on sale with stock; its id as the API spells it. */
export async function seedVariant(
  app: TestApp,
  options: { stock?: number; price?: string; name?: string; storeId?: string } = {},
): Promise<{ variantId: string; productId: string; sku: string; rawVariantId: string }> {
  const { stock = 100, ...product } = options;
  const seeded = await seedProduct(app, product);
  if (stock > 0) {
    const { storeId } = product;
    await stockUp(app, { variantId: seeded.variantId, quantity: stock, ...(storeId && { storeId }) });
  }
  return { ...seeded, rawVariantId: seeded.variantId, variantId: encodeId('var', seeded.variantId) };
}

/** A visitor's cart with these items; its secret. */
export async function fillCart(
  client: GraphqlClient,
  items: readonly { variantId: string; quantity?: number }[],
): Promise<string> {
  const { token, userErrors } = await changeCart(client, 'createCart', { items });
  if (!token) throw new Error(JSON.stringify(userErrors));
  return token;
}
