import { type LineToPrice, type PriceRequest, UNKNOWN_BUYER } from '../calculation/price-request.ts';
import { bestListPrice, generalPrice } from '../lists/best-price.ts';
import type { PricingRules } from '../rules/pricing-rules.ts';
import type { PricingFacts } from './pricing-facts.ts';

/** A line whose price is asked for. Amounts are minor units. */
export interface UnpricedLine extends Pick<LineToPrice, 'key' | 'variantId' | 'productId' | 'quantity'> {
  /** The price of the variant. Null if that is in another currency: then price lists give the price. */
  readonly listPrice: number | null;
  /** Set by staff, or kept from before. The default is the list price, or that of a price list. */
  readonly unitPrice?: number;
  /** What the list price was read from, if that was just now. */
  readonly versions?: LineVersions;
}

export interface LineVersions {
  /** Of the variant and its product: see the view `variant_offers`. */
  readonly goods: string;
  /** `stores.pricing_version`, if the price is that of a price list. */
  readonly rules?: number;
}

export interface Unpriced {
  readonly currency: string;
  readonly now: Date;
  readonly lines: readonly UnpricedLine[];
  readonly destination: PriceRequest['destination'];
  /** Keys of the codes, in the order in which they were entered. */
  readonly codes: readonly string[];
  readonly shipping: PriceRequest['shipping'];
  readonly lists: PricingRules['lists'];
}

/** The class of goods that say nothing else. */
const DEFAULT_TAX_CLASS = 'standard';

/** A request, and the lines that it leaves out because nothing gives them a price in the currency. */
export interface RequestedPrice {
  readonly request: PriceRequest;
  readonly withoutPrice: readonly UnpricedLine[];
}

/**
 * The request for a price. Carts, checkout, staff orders and edits build it here, so that what is shown is what is
 * charged.
 *
 * @param facts null if the rules ask for none
 */
export function priceRequestOf(unpriced: Unpriced, facts: PricingFacts | null): RequestedPrice {
  const { currency, now, destination, codes, shipping } = unpriced;
  const lines: LineToPrice[] = [];
  const withoutPrice: UnpricedLine[] = [];
  for (const line of unpriced.lines) {
    const priced = lineOf(line, { unpriced, facts });
    if (priced) lines.push(priced);
    else withoutPrice.push(line);
  }
  const request = {
    currency,
    now,
    lines,
    destination,
    buyer: facts?.buyer ?? UNKNOWN_BUYER,
    codes: codes.map((key) => {
      const [code = key, , promotionId = null, isUsedUp = false] = facts?.codes[key] ?? [];
      return { code, promotionId, isUsedUp };
    }),
    uses: new Map(
      Object.entries(facts?.uses ?? {}).map(([id, [total, byBuyer]]) => [id, { total, byBuyer }]),
    ),
    shipping,
  };
  return { request, withoutPrice };
}

/** Undefined without a price in the currency. */
function lineOf(
  { unitPrice, versions: _, ...line }: UnpricedLine,
  { unpriced, facts }: { unpriced: Unpriced; facts: PricingFacts | null },
): LineToPrice | undefined {
  const {
    categoryIds = [],
    taxClass = DEFAULT_TAX_CLASS,
    weightGrams = null,
    prices = [],
  } = facts?.lines[line.variantId] ?? {};
  const { lists, currency, now } = unpriced;
  const question = { currency, now, groupIds: facts?.buyer.groupIds ?? [], quantity: line.quantity };
  const asked = unitPrice ?? bestListPrice(lists, prices, question) ?? line.listPrice;
  if (asked === null) return undefined;
  const listPrice = line.listPrice ?? generalPrice(lists, prices, question)?.[2] ?? asked;
  return { ...line, listPrice, unitPrice: asked, categoryIds, taxClass, weightGrams };
}
