import type { RequestContext } from '../../platform/graphql/context.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import type { Demand } from './cart.entity.ts';
import type { CartItemInput } from './carts.inputs.ts';
import type { CartTarget } from './carts.locks.ts';

/** The cart that a request refers to: the one with the given token, else the signed-in customer's own. */
export function cartTarget(
  { store, viewer }: RequestContext,
  input: { cartToken?: string | null | undefined; expectedVersion?: number | null | undefined },
): CartTarget {
  return {
    storeId: store.id,
    token: input.cartToken,
    customerId: viewer?.customerId,
    expectedVersion: input.expectedVersion,
  };
}

export function demandsOf(items: readonly CartItemInput[]): Demand[] {
  return items.map((item, index) => demandAt(item, `items.${index}.`));
}

/** @param path prefix of the item in the input: empty, or ending in a dot */
export function demandAt({ variantId, quantity }: CartItemInput, path = ''): Demand {
  return {
    variantId: uuidOf('var', variantId, `${path}variantId`),
    quantity,
    field: `${path}quantity`,
  };
}
