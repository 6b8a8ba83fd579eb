import type { RequestContext } from '../../../platform/graphql/context.ts';

/** The orders whose access token a request gave. They end with the request. */
const held = new WeakMap<RequestContext, Set<string>>();

/** Lets the request act as the guest of the order. The caller has verified the token, or placed the order. */
export function holdOrder(context: RequestContext, orderId: string): void {
  const orders = held.get(context) ?? new Set();
  held.set(context, orders.add(orderId));
}

export function isHeld(context: RequestContext, orderId: string): boolean {
  return held.get(context)?.has(orderId) ?? false;
}
