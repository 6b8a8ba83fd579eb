import { newId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { changeCart } from './carts.ts';

export interface BoughtOrder {
  id: string;
  number: string;
  status: string;
  paymentStatus: string;
  version: number;
}

export interface CheckoutAnswer {
  order: BoughtOrder | null;
  userErrors: { __typename: string; code: string; message: string }[];
}

export const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) {
    order { id number status paymentStatus version }
    userErrors { __typename code message }
  }
}`;

const SOMEWHERE = {
  name: 'Ada Buyer',
  line1: '1 Analytical Way',
  city: 'London',
  postalCode: 'NW1 6XE',
  countryCode: 'GB',
};

/** What a guest sends to buy the cart of this secret with a test payment. */
export function guestCheckout(cartToken: string | undefined, more: object = {}): object {
  return {
    cartToken,
    email: 'guest@buyers.example',
    name: 'A Guest',
    shippingAddress: SOMEWHERE,
    payment: { provider: 'test' },
    idempotencyKey: newId(),
    ...more,
  };
}

/** Fills a cart, a visitor's or the customer's own, and buys it. @throws when the checkout has user errors */
export async function buy(
  app: TestApp,
  items: readonly { variantId: string; quantity: number }[],
  client: GraphqlClient = app.anonymous,
): Promise<BoughtOrder> {
  const { token } = await changeCart(client, 'createCart', { items });
  const { checkout } = await client.run<{ checkout: CheckoutAnswer }>(CHECKOUT, {
    input: guestCheckout(token ?? undefined),
  });
  if (!checkout.order || checkout.userErrors.length > 0) throw new Error(JSON.stringify(checkout));
  return checkout.order;
}
