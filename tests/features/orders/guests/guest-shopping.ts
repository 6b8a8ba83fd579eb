import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { changeCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { guestCheckout } from '../../../testkit/shop/checkout-order.ts';

export interface GuestOrder {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  /** What the checkout was called with, to repeat it. */
  readonly input: object;
}

const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) {
    order { id number allowedTransitions }
    orderAccessToken
    userErrors { code message }
  }
}`;

export interface CheckedOut {
  readonly order: { readonly id: string; readonly number: string; readonly allowedTransitions: string[] };
  readonly orderAccessToken: string | null;
}

export async function checkOutWithToken(client: GraphqlClient, input: object): Promise<CheckedOut> {
  return (await client.run<{ checkout: CheckedOut }>(CHECKOUT, { input })).checkout;
}

/** An order of somebody who is not signed in, or of the client's customer. */
export async function guestOrder(
  app: TestApp,
  options: { client?: GraphqlClient; storeId?: string; input?: object } = {},
): Promise<GuestOrder> {
  const { client = app.anonymous, storeId, input: more } = options;
  const { variantId } = await seedVariant(app, { ...(storeId && { storeId }) });
  const { cartToken } = await changeCart(client, 'createCart', { items: [{ variantId, quantity: 2 }] });
  const input = guestCheckout(cartToken ?? undefined, more);
  const { order, orderAccessToken } = await checkOutWithToken(client, input);
  return { id: order.id, number: order.number, token: orderAccessToken!, input };
}

const ORDER = `query ($number: String, $id: ID, $accessToken: String) {
  order(number: $number, id: $id, accessToken: $accessToken) {
    id number email salesRepName salesRep { id } customer { id } allowedTransitions
    shippingAddress { line1 } total { amount } items { sku quantity } payments { id status }
    notes { body }
  }
}`;

export interface SeenOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly salesRepName: string | null;
  readonly salesRep: object | null;
  readonly customer: object | null;
  readonly allowedTransitions: string[];
  readonly notes: { body: string }[];
}

/** The order as the holder of a token sees it; null when the token is not good for it. */
export async function readWithToken(client: GraphqlClient, variables: object): Promise<SeenOrder | null> {
  return (await client.run<{ order: SeenOrder | null }>(ORDER, variables)).order;
}
