/**
 * The largest quantity of a line in a cart or an order, and of one stock change. The CHECK constraints of `cart_items`
 * and `order_items` state it again; `tests/house/rules-in-sql.test.ts` compares them.
 */
export const MAX_QUANTITY = 1_000_000;

/** As descriptions and messages write it. */
export const MAX_QUANTITY_TEXT = MAX_QUANTITY.toLocaleString('en');

/** Whether a line may have this quantity. */
export function isQuantity(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MAX_QUANTITY;
}
