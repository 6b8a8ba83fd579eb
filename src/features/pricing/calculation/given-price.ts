import { allocate, MAX_ORDER_AMOUNT, multiplyRate } from '../../../values/money.ts';
import { NO_RULES } from '../rules/pricing-rules.ts';
import { lineAmount } from './line-amount.ts';
import { type GivenDiscount, type LineToPrice, type PriceRequest, UNKNOWN_BUYER } from './price-request.ts';
import type { LinePrice, Price, PricedLine } from './priced.ts';
import { totalsOf } from './totals.ts';

/** One line whose price is given. Amounts are minor units. */
interface GivenLine {
  readonly quantity: number;
  readonly unitPrice: number;
  /** The discount of the whole line. Never more than the line costs. */
  readonly discountTotal?: number;
  /** The discount as a share of the line, in place of `discountTotal`. */
  readonly discountRate?: string;
}

/** An order whose price is given. */
interface GivenOrder {
  readonly lines: readonly GivenLine[];
  /** The price of shipping. Zero when left out. */
  readonly shippingAmount?: number;
  /** Tax that was added before. It stays unchanged. */
  readonly taxTotal?: number;
}

/**
 * The request for an order that no rule applies to, such as an imported one. Its price depends on no window and no
 * currency, so it names neither: XXX is ISO 4217's code for no currency.
 */
export function givenRequest({ lines, shippingAmount = 0, taxTotal = 0 }: GivenOrder): PriceRequest {
  return {
    currency: 'XXX',
    now: new Date(0),
    lines: lines.map(givenLine),
    destination: null,
    buyer: UNKNOWN_BUYER,
    codes: [],
    uses: new Map(),
    shipping: { amount: shippingAmount },
    given: { taxTotal },
  };
}

function givenLine({ quantity, unitPrice, discountTotal = 0, discountRate }: GivenLine): LineToPrice {
  return {
    key: '',
    variantId: '',
    productId: '',
    categoryIds: [],
    taxClass: '',
    quantity,
    listPrice: unitPrice,
    unitPrice,
    weightGrams: null,
    given: discountRate === undefined ? { discountTotal } : { discountRate },
  };
}

/** The price of an order that no rule applies to: its lines, what was given, and tax that was added to it. */
export function givenPrice(request: PriceRequest, { taxTotal }: { taxTotal: number }): Price {
  const lines = givenLines(request.lines);
  const amount = 'amount' in request.shipping ? request.shipping.amount : 0;
  const { settings } = NO_RULES;
  const { currency } = request;
  return {
    lines,
    shipping: { ...NO_SHIPPING, asked: amount, listAmount: amount, amount },
    shippingMethods: [],
    taxes: [],
    discounts: [],
    unapplied: [],
    totals: totalsOf(lines, { shippingTotal: amount, taxTotal, currency, settings }),
    taxesIncluded: settings.taxesIncluded,
    isDestinationAssumed: request.destination === null,
  };
}

const NO_SHIPPING: Price['shipping'] = {
  methodId: null,
  name: null,
  isAvailable: true,
  asked: 0,
  taxClass: null,
  listAmount: 0,
  discounts: [],
  discountTotal: 0,
  amount: 0,
  taxes: [],
  taxTotal: 0,
  estimate: null,
};

function givenLines(lines: readonly LineToPrice[]): PricedLine[] {
  let subtotal = 0;
  return lines.map((line) => {
    const priced = priceGivenLine(line);
    const isTooLarge = subtotal + priced.subtotal > MAX_ORDER_AMOUNT;
    if (!isTooLarge) subtotal += priced.subtotal;
    const { key, listPrice } = line;
    return { key, listPrice, ...priced, discounts: [], taxes: [], taxTotal: 0, isTooLarge };
  });
}

/** Prices one line. A discount rate is rounded half up, once on the whole line. */
export function priceGivenLine(line: Pick<LineToPrice, 'quantity' | 'unitPrice' | 'given'>): LinePrice {
  const { quantity, unitPrice, given } = line;
  const subtotal = lineAmount(unitPrice, quantity);
  const discountTotal = Math.min(subtotal, given ? discountOf(subtotal, given) : 0);
  return { quantity, unitPrice, subtotal, discountTotal, total: subtotal - discountTotal };
}

/** Zero for a share of an amount that is not an exact integer, since that is more than an order may cost. */
function discountOf(subtotal: number, given: GivenDiscount): number {
  if ('discountTotal' in given) return given.discountTotal;
  return Number.isSafeInteger(subtotal) ? multiplyRate(subtotal, given.discountRate) : 0;
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
