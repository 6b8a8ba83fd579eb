import { expect } from 'vitest';
import type { TestApp } from '../testkit/app.ts';
import type { GraphqlClient } from '../testkit/clients/graphql-client.ts';
import { fillCart } from '../testkit/shop/carts.ts';
import { someKey } from '../testkit/shop/checkout.ts';
import { PRICE_FIELDS, type PricedStore, type ShownPrice } from '../testkit/shop/priced-store.ts';

export const BERLIN = { name: 'Ada', line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

interface Bought {
  readonly order: { id: string; status: string } & ShownPrice;
  readonly userErrors: readonly { __typename: string; code: string; message: string }[];
}

/** Checks out as a guest who pays at once, unless the input says otherwise. */
export async function checkOut(visitor: GraphqlClient, input: object): Promise<Bought> {
  const { checkout } = await visitor.run<{ checkout: Bought }>(
    `mutation ($input: CheckoutInput!) {
      checkout(input: $input) {
        order { id status ${PRICE_FIELDS} } userErrors { __typename code message }
      }
    }`,
    {
      input: {
        email: 'buyer@prices.example',
        payments: [{ provider: 'TEST' }],
        idempotencyKey: someKey(),
        ...input,
      },
    },
  );
  return checkout;
}

/** A store in Germany, without its tax rates. */
export const EUR = { currency: 'EUR', country: 'DE', prices: ['10.00', '23.00'] } as const;

export interface Edited {
  readonly order: { id: string; status: string } & ShownPrice;
}

/** What mutations of orders are asked for, as `Edited`. */
export const EDITED = `order { id status ${PRICE_FIELDS} }`;

/** Reads the id of the first item of an order. */
export async function firstItem(store: PricedStore, id: string): Promise<{ orderItem: string }> {
  const { order } = await store.admin.run<{ order: { items: { id: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { items { id } } }',
    { id },
  );
  return { orderItem: order.items[0]!.id };
}

/** Buys two units of the first variant. */
export async function buyOne(store: PricedStore, input: object = {}): Promise<Bought['order']> {
  const cartToken = await fillCart(store.visitor, [{ variantId: store.first.variantId, quantity: 2 }]);
  const { order, userErrors } = await checkOut(store.visitor, {
    cartToken,
    shippingAddress: BERLIN,
    ...input,
  });
  expect(userErrors).toEqual([]);
  return order;
}

/** Counts the uses of promotions in a store. */
export async function usesIn({ shop }: TestApp, { id }: PricedStore): Promise<number> {
  const { rows } = await shop.core.pool.query<{ uses: number }>(
    'select count(*)::int as uses from promotion_uses where store_id = $1',
    [id],
  );
  return rows[0]!.uses;
}
