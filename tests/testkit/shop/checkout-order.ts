import { newId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient, Present } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import type { CheckoutInput, CheckoutMutation } from '../generated/graphql.ts';
import { changeCart } from './carts.ts';

export const CHECKOUT = graphql(`
  mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) {
      order { id number status paymentStatus version }
      userErrors { __typename code message }
    }
  }
`);

export type CheckoutAnswer = Present<CheckoutMutation>['checkout'];

const SOMEWHERE = {
  name: 'Ada Buyer',
  line1: '1 Analytical Way',
  city: 'London',
  postalCode: 'NW1 6XE',
  countryCode: 'GB',
};

/** The input of a guest's checkout of this cart with a test payment. */
export function guestCheckout(
  cartToken: string | undefined,
  more: Partial<CheckoutInput> = {},
): CheckoutInput {
  return {
    cartToken,
    email: 'guest@buyers.example',
    name: 'A Guest',
    shippingAddress: SOMEWHERE,
    payments: [{ provider: 'TEST' }],
    idempotencyKey: newId(),
    ...more,
  };
}

/**
 * Fills a cart, a visitor's or the customer's own, and checks it out.
 *
 * @throws when the checkout has user errors
 */
export async function buy(
  app: TestApp,
  items: readonly { variantId: string; quantity: number }[],
  client: GraphqlClient = app.anonymous,
): Promise<NonNullable<CheckoutAnswer['order']>> {
  const { cartToken } = await changeCart(client, 'createCart', { items });
  const { checkout } = await client.run(CHECKOUT, {
    input: guestCheckout(cartToken ?? undefined),
  });
  if (!checkout.order || checkout.userErrors.length > 0) throw new Error(JSON.stringify(checkout));
  return checkout.order;
}
