import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { type LinePrice, type LineToPrice, priceLine } from './line-price.ts';

/** What is to be priced. All amounts are minor units of one currency. */
export interface PriceRequest {
  readonly lines: readonly LineToPrice[];
  /** What shipping costs; nothing when left out. */
  readonly shippingAmount?: number;
  /** Tax that was added before and stays as it is. */
  readonly taxTotal?: number;
}

export interface PricedLine extends LinePrice {
  /** The line would take the subtotal past the largest amount of an order. Then it adds nothing to the totals. */
  readonly isTooLarge: boolean;
}

export interface PriceTotals {
  /** The lines before discounts. */
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
 * What a cart or an order costs. Carts, checkout, staff orders, edits and imports use this function, and nothing else
 * multiplies or sums prices. It reads and writes nothing, and never throws for valid input.
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
  /** Index of the line that takes the subtotal past the bound; null when shipping or tax does. */
  readonly line: number | null;

  constructor(line: number | null) {
    super('an order costs more than the largest amount');
    this.line = line;
  }
}

/** The same for what is sold as a whole or not at all. @throws OrderTooLargeError */
export function priceWhole(request: PriceRequest): Price {
  const priced = price(request);
  const line = priced.lines.findIndex(({ isTooLarge }) => isTooLarge);
  if (line !== -1) throw new OrderTooLargeError(line);
  if (priced.totals.total > MAX_ORDER_AMOUNT) throw new OrderTooLargeError(null);
  return priced;
}
