import type { Order } from '../order.entity.ts';
import type { OrderItem } from '../order-item.entity.ts';

/** Minor units. */
export type OrderSums = Pick<
  Order,
  'subtotal' | 'discountTotal' | 'shippingTotal' | 'taxTotal' | 'roundingTotal' | 'total'
>;

interface StockDifference {
  readonly variantId: string;
  readonly sku: string;
  readonly before: number;
  readonly after: number;
}

/** What an edit of items changed, or would change. Plain JSON that is stored under the idempotency key. */
export interface OrderDifferences {
  readonly currency: string;
  readonly before: OrderSums;
  readonly after: OrderSums;
  /** Only the variants that the edit changed, sorted by SKU. */
  readonly stock: readonly StockDifference[];
}

export function sumsOf(order: Order): OrderSums {
  const { subtotal, discountTotal, shippingTotal, taxTotal, roundingTotal, total } = order;
  return { subtotal, discountTotal, shippingTotal, taxTotal, roundingTotal, total };
}

/** The quantity of each variant in an order. */
export function demandOf(items: readonly OrderItem[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { variantId, quantity } of items) {
    demand.set(variantId, (demand.get(variantId) ?? 0) + quantity);
  }
  return demand;
}

/** The variants whose quantity changed, with the difference, in id order, which is the order of locks. */
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
