import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { type LinePrice, type LineToPrice, priceLine } from './line-price.ts';

/** The input of {@link price}. All amounts are minor units of one currency. */
export interface PriceRequest {
  readonly lines: readonly LineToPrice[];
  /** The price of shipping. Zero when left out. */
  readonly shippingAmount?: number;
  /** Tax that was added before. It stays unchanged. */
  readonly taxTotal?: number;
}

export interface PricedLine extends LinePrice {
  /** True if the line would raise the subtotal above the largest amount of an order. Then the totals leave it out. */
  readonly isTooLarge: boolean;
}

export interface PriceTotals {
  /** The sum of the lines before discounts. */
  readonly subtotal: number;
  readonly discountTotal: number;
  readonly taxTotal: number;
  readonly shippingTotal: number;
  /** subtotal − discountTotal + taxTotal + shippingTotal. */
  readonly total: number;
}

export interface Price {
  /** In the order of the request. */
  readonly lines: readonly PricedLine[];
  readonly shipping: { readonly amount: number };
  readonly totals: PriceTotals;
}

/**
 * Computes the price of a cart or an order. Carts, checkout, staff orders, edits and imports use this function, and
 * nothing else multiplies or sums prices. It is pure, and never throws for valid input.
 *
 * Amounts are whole minor units. The only rounding is that of a discount given as a rate: half up, once on the whole
 * line. The lines' totals sum to subtotal − discountTotal exactly.
 */
export function price({ lines, shippingAmount = 0, taxTotal = 0 }: PriceRequest): Price {
  let subtotal = 0;
  let discountTotal = 0;
  const pricedLines = lines.map((line): PricedLine => {
    const priced = priceLine(line);
    const isTooLarge = subtotal + priced.subtotal > MAX_ORDER_AMOUNT;
    if (!isTooLarge) {
      subtotal += priced.subtotal;
      discountTotal += priced.discountTotal;
    }
    return { ...priced, isTooLarge };
  });
  const total = subtotal - discountTotal + taxTotal + shippingAmount;
  return {
    lines: pricedLines,
    shipping: { amount: shippingAmount },
    totals: { subtotal, discountTotal, taxTotal, shippingTotal: shippingAmount, total },
  };
}

/** The order would cost more than {@link MAX_ORDER_AMOUNT}. */
export class OrderTooLargeError extends Error {
  override readonly name = 'OrderTooLargeError';
  /** Index of the line that raises the subtotal above the limit. Null when shipping or tax does. */
  readonly line: number | null;

  constructor(line: number | null) {
    super('an order costs more than the largest amount');
    this.line = line;
  }
}

/**
 * As {@link price}, but refuses an order that is too large instead of leaving lines out.
 *
 * @throws OrderTooLargeError
 */
export function priceWhole(request: PriceRequest): Price {
  const priced = price(request);
  const line = priced.lines.findIndex(({ isTooLarge }) => isTooLarge);
  if (line !== -1) throw new OrderTooLargeError(line);
  if (priced.totals.total > MAX_ORDER_AMOUNT) throw new OrderTooLargeError(null);
  return priced;
}
