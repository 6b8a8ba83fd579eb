import type { PriceRequest } from '../../../../src/features/pricing/calculation/price-request.ts';
import type { PricingRules } from '../../../../src/features/pricing/rules/pricing-rules.ts';
import type { PromotionRule } from '../../../../src/features/pricing/rules/promotion-rule.ts';
import type { TaxRateRule } from '../../../../src/features/pricing/rules/tax-rules.ts';
import { parseAmount } from '../../../../src/values/money.ts';
import { destinationOf, promotionOf, rateOf, registrationOf, requestOf, rulesOf } from '../requests.ts';

/** One calculation that somebody else published, or that follows from a rule. Amounts are decimals of its currency. */
export interface WorkedExample {
  readonly name: string;
  /** Where its figures come from. Our own ones name the rule. */
  readonly source: string;
  readonly currency?: string;
  readonly lines: readonly ExampleLine[];
  /** True if the prices include tax. */
  readonly gross?: boolean;
  readonly promotions?: readonly ExamplePromotion[];
  /** What shipping costs, and its rate. */
  readonly shipping?: readonly [amount: string, rate?: string];
  readonly settings?: Partial<PricingRules['settings']>;
  /** Where the store is registered, beside its own country, XX. */
  readonly registrations?: readonly (readonly [country: string, region?: string])[];
  /** Rates of other countries than XX, for the class of a line: `{ FR: '20' }`. */
  readonly rates?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly to?: string;
  readonly region?: string;
  readonly buyer?: Partial<PriceRequest['buyer']>;
  readonly expected: Expected;
}

/**
 * Quantity, unit price and rate: `19` is 19 %, `E` exempt, `Z` zero, `O` not subject to tax, `5 GST + 9.975 QST` two
 * taxes. The last part is a name for promotions.
 */
type ExampleLine = readonly [quantity: number, unitPrice: string, rate: string, product?: string];

/** One line of one unit for each amount, all at the same rate. */
export const oneOf = (rate: string, amounts: readonly string[], product?: string) =>
  amounts.map((amount) => [1, amount, rate, product] as const);

interface ExamplePromotion extends Partial<Omit<PromotionRule, 'action' | 'target' | 'minimumSubtotal'>> {
  readonly percent?: number;
  readonly amount?: string;
  readonly price?: string;
  readonly freeShipping?: boolean;
  /** Buy, get, and the percentage off the gifts. */
  readonly gifts?: readonly [buy: number, get: number, percent: number];
  /** Names of products. */
  readonly on?: readonly string[];
  readonly minimum?: string;
}

interface Expected {
  readonly subtotal?: string;
  readonly discount?: string;
  readonly shipping?: string;
  readonly tax?: string;
  readonly rounding?: string;
  readonly total: string;
  /** Rate, base and tax of each group; and the difference if there is one. */
  readonly taxes?: readonly (readonly [rate: string, base: string, tax: string, difference?: string])[];
  readonly categories?: readonly string[];
  readonly unitPrices?: readonly string[];
  /** The totals of the lines. */
  readonly lines?: readonly string[];
}

const CATEGORIES: Readonly<Record<string, TaxRateRule['category']>> = {
  E: 'EXEMPT',
  Z: 'ZERO',
  O: 'OUT_OF_SCOPE',
};

/** The rates that a rate of an example stands for. */
function ratesOf(country: string, taxClass: string, rate: string): TaxRateRule[] {
  const category = CATEGORIES[rate];
  if (category) return [rateOf({ country, taxClass, category, ratePpm: 0 })];
  return rate.split(' + ').map((part) => {
    const [percent = '', name = 'VAT'] = part.split(' ');
    const appliesWithin =
      name === 'IGST' ? 'OTHER_REGION' : /^[CS]GST$/.test(name) ? 'SAME_REGION' : 'ANYWHERE';
    return rateOf({ country, taxClass, name, appliesWithin, ratePpm: Math.round(Number(percent) * 10_000) });
  });
}

/** The request and the rules of an example. */
export function setUp(example: WorkedExample): { request: PriceRequest; rules: PricingRules } {
  const { currency = 'EUR', home = 'XX', shipping, registrations = [], rates = {} } = example;
  const amount = (text: string) => parseAmount(text, currency);
  const classes = new Set([
    ...example.lines.map(([, , rate]) => rate),
    ...(shipping?.[1] ? [shipping[1]] : []),
  ]);
  const taxed = [...classes].filter((rate) => rate !== '-');
  const promotions = (example.promotions ?? []).map((facts, index) => {
    const { on, minimum, percent: _p, amount: _a, price: _r, freeShipping: _f, gifts: _g, ...rest } = facts;
    return promotionOf({
      id: `promotion-${index}`,
      priority: -index,
      ...rest,
      action: actionOf(facts, amount),
      target: on ? { on: 'PRODUCTS', ids: new Set(on) } : { on: 'ORDER' },
      minimumSubtotal: minimum === undefined ? null : amount(minimum),
    });
  });
  const rules = rulesOf({
    promotions,
    settings: {
      country: home,
      taxesIncluded: example.gross ?? false,
      shippingTaxClass: shipping?.[1] ?? example.lines[0]![2],
      ...example.settings,
    },
    taxes: {
      registrations:
        taxed.length === 0
          ? []
          : [
              ...(registrations.some(([country]) => country === home) ? [] : [registrationOf(home)]),
              ...registrations.map(([country, region = null]) => registrationOf(country, { region })),
            ],
      rates: taxed.flatMap((rate) => [
        ...ratesOf(home, rate, rate),
        ...Object.entries(rates).flatMap(([country, other]) => ratesOf(country, rate, other)),
      ]),
    },
  });
  const request = requestOf({
    currency,
    lines: example.lines.map(([quantity, unitPrice, taxClass, productId = 'product']) => ({
      quantity,
      unitPrice: amount(unitPrice),
      taxClass,
      productId,
    })),
    destination: destinationOf(example.to ?? home, example.region ?? null),
    shipping: { amount: shipping ? amount(shipping[0]) : 0 },
    ...(example.buyer && { buyer: example.buyer }),
  });
  return { request, rules };
}

function actionOf(facts: ExamplePromotion, amount: (text: string) => number): PromotionRule['action'] {
  const ppm = (percent: number) => Math.round(percent * 10_000);
  if (facts.percent !== undefined) return { kind: 'PERCENT', ratePpm: ppm(facts.percent) };
  if (facts.amount !== undefined) return { kind: 'FIXED_AMOUNT', amount: amount(facts.amount) };
  if (facts.price !== undefined) return { kind: 'FIXED_PRICE', amount: amount(facts.price) };
  if (facts.freeShipping) return { kind: 'FREE_SHIPPING' };
  const [buyQuantity, getQuantity, percent] = facts.gifts!;
  return { kind: 'BUY_X_GET_Y', buyQuantity, getQuantity, ratePpm: ppm(percent), getTarget: null };
}
