import { allocate, multiplyRate } from '../../../values/money.ts';
import { type GivenDiscount, type LineToPrice, type PriceRequest, UNKNOWN_BUYER } from './price-request.ts';
import type { LinePrice } from './priced.ts';

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

/** Prices one line. A discount rate is rounded half up, once on the whole line. */
export function priceGivenLine(line: Pick<LineToPrice, 'quantity' | 'unitPrice' | 'given'>): LinePrice {
  const { quantity, unitPrice, given } = line;
  const subtotal = unitPrice * quantity;
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
