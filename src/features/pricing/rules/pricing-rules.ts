import type { PromotionRule } from './promotion-rule.ts';
import type { ShippingRules } from './shipping-rules.ts';
import type { TaxRules } from './tax-rules.ts';

/**
 * Everything that the prices of a store are made of, except what is large (codes, prices of price lists) or changes
 * with every order (uses). An immutable snapshot: it is never changed once it is made.
 */
export interface PricingRules {
  /** `stores.pricing_version`. */
  readonly version: number;
  readonly settings: PricingSettings;
  readonly taxes: TaxRules;
  readonly promotions: readonly PromotionRule[];
  readonly shipping: ShippingRules;
  /** In the order in which they count: the highest priority first, then the oldest. */
  readonly lists: readonly PriceListRule[];
}

/** The settings of a store that prices depend on. */
interface PricingSettings {
  readonly currency: string;
  /** Of IANA, such as Europe/Berlin. */
  readonly timeZone: string;
  /** The country that the store sells from. Null if it is unknown; then only registrations of the destination count. */
  readonly country: string | null;
  /** Whether prices, discounts, minimums and shipping amounts include tax. */
  readonly taxesIncluded: boolean;
  readonly taxRounding: 'HALF_UP' | 'DOWN';
  readonly taxRoundedPer: 'GROUP' | 'LINE';
  /** Whether shipping is taxed by its own class, or in proportion to the goods. */
  readonly shippingTax: 'CLASS' | 'PROPORTIONAL';
  /** Code of the tax class of shipping. */
  readonly shippingTaxClass: string;
  /** What a price that includes tax keeps where no tax is due: exports, business buyers and exempt customers. */
  readonly untaxedPrices: 'KEEP_NET' | 'KEEP_GROSS';
  /** PAYABLE: to the smallest unit that a provider can move. CASH: to the smallest coin, which includes PAYABLE. */
  readonly totalRounding: 'NONE' | 'PAYABLE' | 'CASH';
}

/** A price list. Its prices are read with the lines. */
export interface PriceListRule {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  /** Null for everybody. */
  readonly customerGroupIds: readonly string[] | null;
  readonly priority: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** The rules of a store without any: no taxes, promotions, shipping methods or price lists. */
export const NO_RULES: PricingRules = {
  version: 0,
  settings: {
    currency: 'XXX',
    timeZone: 'UTC',
    country: null,
    taxesIncluded: false,
    taxRounding: 'HALF_UP',
    taxRoundedPer: 'GROUP',
    shippingTax: 'CLASS',
    shippingTaxClass: 'standard',
    untaxedPrices: 'KEEP_NET',
    totalRounding: 'NONE',
  },
  taxes: { registrations: [], rates: [] },
  promotions: [],
  shipping: { zones: [], methods: [] },
  lists: [],
};
