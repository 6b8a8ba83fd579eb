import { allocate, multiplyRate } from '../../values/money.ts';

/** One line before it is priced. Amounts are minor units. */
export interface LineToPrice {
  /** A whole number of at least 1. */
  readonly quantity: number;
  readonly unitPrice: number;
  /** The discount of the whole line. Never more than the line costs. */
  readonly discountTotal?: number;
  /** The discount as a share of the line, in place of `discountTotal`: an exact decimal from 0 to 1 such as "0.15". */
  readonly discountRate?: string;
}

export interface LinePrice {
  readonly quantity: number;
  readonly unitPrice: number;
  /** unitPrice × quantity. Not exact beyond 2^53 − 1, which is past what an order may cost. */
  readonly subtotal: number;
  readonly discountTotal: number;
  /** subtotal − discountTotal. */
  readonly total: number;
}

/** Prices one line. A discount rate is rounded half up, once on the whole line. */
export function priceLine({ quantity, unitPrice, discountTotal = 0, discountRate }: LineToPrice): LinePrice {
  const subtotal = unitPrice * quantity;
  const discount = discountRate === undefined ? discountTotal : partOf(subtotal, discountRate);
  const granted = Math.min(subtotal, discount);
  return { quantity, unitPrice, subtotal, discountTotal: granted, total: subtotal - granted };
}

/** Zero for an amount that is not an exact integer, since that is more than an order may cost. */
function partOf(amount: number, rate: string): number {
  return Number.isSafeInteger(amount) ? multiplyRate(amount, rate) : 0;
}

/**
 * The discount a line keeps when its quantity changes. A smaller line keeps its share, rounded by largest remainder.
 * A larger line gets no more, since none was granted for it.
 */
export function keptDiscount(
  line: { readonly quantity: number; readonly discountTotal: number },
  quantity: number,
): number {
  if (!(quantity < line.quantity)) return line.discountTotal;
  return allocate(line.discountTotal, [quantity, line.quantity - quantity])[0] ?? 0;
}
