import { MAX_ORDER_AMOUNT } from '../../../values/money.ts';
import type { PricingRules } from '../rules/pricing-rules.ts';
import { priceGivenLine } from './given-price.ts';
import type { LineToPrice, PriceRequest } from './price-request.ts';
import type { Price, PricedLine, PricedShipping, PriceTotals } from './priced.ts';

/**
 * Computes the price of a cart or an order. Carts, checkout, staff orders, edits and imports use this function, and
 * nothing else multiplies or sums prices. It is pure, and never throws for valid input.
 *
 * Amounts are whole minor units. The lines' totals sum to subtotal − discountTotal exactly.
 */
export function price(request: PriceRequest, rules: PricingRules): Price {
  const lines = priceLines(request.lines);
  const shipping = priceShipping(request);
  const { taxesIncluded } = rules.settings;
  return {
    lines,
    shipping,
    shippingMethods: [],
    taxes: [],
    discounts: [],
    unapplied: [],
    totals: totalsOf(lines, { shipping, taxTotal: request.given?.taxTotal ?? 0 }),
    taxesIncluded,
    isDestinationAssumed: request.destination === null,
  };
}

function priceLines(lines: readonly LineToPrice[]): PricedLine[] {
  let subtotal = 0;
  return lines.map((line): PricedLine => {
    const priced = priceGivenLine(line);
    const isTooLarge = subtotal + priced.subtotal > MAX_ORDER_AMOUNT;
    if (!isTooLarge) subtotal += priced.subtotal;
    const { key, listPrice } = line;
    return { key, listPrice, ...priced, discounts: [], taxes: [], taxTotal: 0, isTooLarge };
  });
}

function priceShipping({ shipping }: PriceRequest): PricedShipping {
  const amount = 'amount' in shipping ? shipping.amount : 0;
  const methodId = 'amount' in shipping ? null : shipping.methodId;
  return {
    methodId,
    name: null,
    isAvailable: methodId === null,
    listAmount: amount,
    discounts: [],
    discountTotal: 0,
    amount,
    taxes: [],
    taxTotal: 0,
  };
}

function totalsOf(
  lines: readonly PricedLine[],
  { shipping, taxTotal }: { shipping: PricedShipping; taxTotal: number },
): PriceTotals {
  let subtotal = 0;
  let discountTotal = 0;
  for (const line of lines) {
    if (line.isTooLarge) continue;
    subtotal += line.subtotal;
    discountTotal += line.discountTotal;
  }
  const total = subtotal - discountTotal + shipping.amount + taxTotal;
  return { subtotal, discountTotal, taxTotal, shippingTotal: shipping.amount, roundingTotal: 0, total };
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
