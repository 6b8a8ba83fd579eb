import { MAX_ORDER_AMOUNT } from '../../../values/money.ts';
import type { OpenLine } from './discounts/goods.ts';
import { lineAmount } from './line-amount.ts';
import type { LineToPrice } from './price-request.ts';
import type { AppliedDiscount, AppliedTax, PricedLine } from './priced.ts';
import { leftOfNet, withoutTax } from './taxes/net-prices.ts';
import type { Treatment } from './taxes/treatments.ts';

/**
 * Multiplies prices and quantities. A line that would raise the sum above the largest amount of an order is undefined.
 */
export function openLines(lines: readonly LineToPrice[]): (OpenLine | undefined)[] {
  let sum = 0;
  return lines.map((line, index) => {
    const subtotal = lineAmount(line.unitPrice, line.quantity);
    if (sum + subtotal > MAX_ORDER_AMOUNT) return undefined;
    sum += subtotal;
    return { line, index, subtotal, left: subtotal, discounts: [] };
  });
}

/** A line whose discounts are known, in the amounts that the buyer is shown: without tax if a price keeps its net. */
export interface DiscountedLine {
  readonly open: OpenLine;
  readonly treatment: Treatment;
  readonly listPrice: number;
  readonly unitPrice: number;
  /** unitPrice × quantity. */
  readonly subtotal: number;
  /** After all discounts. */
  readonly total: number;
}

export function discountedLine(open: OpenLine, treatment: Treatment): DiscountedLine {
  const { line } = open;
  const listPrice = withoutTax(line.listPrice, treatment);
  const unitPrice = withoutTax(line.unitPrice, treatment);
  const subtotal = lineAmount(unitPrice, line.quantity);
  const total = leftOfNet(open.left, { gross: open.subtotal, net: subtotal });
  return { open, treatment, listPrice, unitPrice, subtotal, total };
}

/** What a discount of a line is in the amounts that the buyer is shown, and the amount that it was taken of. */
export function shownDiscount(
  { open, subtotal: net }: DiscountedLine,
  { before, amount }: { before: number; amount: number },
): { base: number; amount: number } {
  const sums = { gross: open.subtotal, net };
  const base = leftOfNet(before, sums);
  return { base, amount: base - leftOfNet(before - amount, sums) };
}

export function pricedLine(line: DiscountedLine, taxes: readonly AppliedTax[]): PricedLine {
  const { open, listPrice, unitPrice, subtotal, total } = line;
  return {
    key: open.line.key,
    quantity: open.line.quantity,
    listPrice,
    unitPrice,
    subtotal,
    discounts: lineDiscounts(line),
    discountTotal: subtotal - total,
    taxes,
    taxTotal: taxes.reduce((sum, { amount }) => sum + amount, 0),
    total,
    isTooLarge: false,
  };
}

/** Without those that are less than half a unit in the amounts that the buyer is shown. */
function lineDiscounts(line: DiscountedLine): AppliedDiscount[] {
  return line.open.discounts.flatMap((discount) => {
    const { amount } = shownDiscount(line, discount);
    if (amount === 0) return [];
    const { promotion, code } = discount;
    return { promotionId: promotion.id, code, name: promotion.name, amount };
  });
}

/** A line that the totals leave out. */
export function tooLargeLine({ key, quantity, listPrice, unitPrice }: LineToPrice): PricedLine {
  const subtotal = lineAmount(unitPrice, quantity);
  const price = { key, quantity, listPrice, unitPrice, subtotal, discountTotal: 0, total: subtotal };
  return { ...price, discounts: [], taxes: [], taxTotal: 0, isTooLarge: true };
}
