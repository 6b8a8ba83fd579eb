import type { Order, OrderItem } from '../order.entity.ts';

/** Minor units. */
export type OrderSums = Pick<Order, 'subtotal' | 'discountTotal' | 'taxTotal' | 'total'>;

interface StockDifference {
  readonly variantId: string;
  readonly sku: string;
  readonly before: number;
  readonly after: number;
}

/** What an edit of the items changed, or would change: plain JSON, kept under the idempotency key. */
export interface OrderDifferences {
  readonly currency: string;
  readonly before: OrderSums;
  readonly after: OrderSums;
  /** Only what the edit touched, in the order of SKUs. */
  readonly stock: readonly StockDifference[];
}

export function sumsOf(order: Order): OrderSums {
  const { subtotal, discountTotal, taxTotal, total } = order;
  return { subtotal, discountTotal, taxTotal, total };
}

/** How many of each variant an order wants. */
export function demandOf(items: readonly OrderItem[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { variantId, quantity } of items) {
    demand.set(variantId, (demand.get(variantId) ?? 0) + quantity);
  }
  return demand;
}

/** Variants whose demand changed, with the difference, in id order as locks are taken. */
export function demandChanges(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): { variantId: string; difference: number }[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((variantId) => ({
      variantId,
      difference: (after.get(variantId) ?? 0) - (before.get(variantId) ?? 0),
    }))
    .filter(({ difference }) => difference !== 0)
    .sort((one, other) => (one.variantId < other.variantId ? -1 : 1));
}
