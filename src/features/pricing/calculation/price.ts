import { MAX_ORDER_AMOUNT } from '../../../values/money.ts';
import type { PricingRules } from '../rules/pricing-rules.ts';
import { priceByRules } from './by-rules.ts';
import { givenPrice } from './given-price.ts';
import type { PriceRequest } from './price-request.ts';
import type { Price } from './priced.ts';

/**
 * Computes the price of a cart or an order. Carts, checkout, staff orders, edits and imports use this function, and
 * nothing else multiplies or sums prices. It is pure, and never throws for valid input.
 *
 * Amounts are whole minor units. The lines' totals sum to subtotal − discountTotal exactly. With shipping, the rounding
 * and (unless they are included) the taxes of lines and shipping, they sum to the total exactly.
 */
export function price(request: PriceRequest, rules: PricingRules): Price {
  return request.given ? givenPrice(request, request.given) : priceByRules(request, rules);
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
export function priceWhole(request: PriceRequest, rules: PricingRules): Price {
  const priced = price(request, rules);
  const line = priced.lines.findIndex(({ isTooLarge }) => isTooLarge);
  if (line !== -1) throw new OrderTooLargeError(line);
  if (priced.totals.total > MAX_ORDER_AMOUNT) throw new OrderTooLargeError(null);
  return priced;
}
