import type { LineToPrice, PriceRequest } from '../../../src/features/pricing/calculation/price-request.ts';
import { UNKNOWN_BUYER } from '../../../src/features/pricing/calculation/price-request.ts';
import { NO_RULES, type PricingRules } from '../../../src/features/pricing/rules/pricing-rules.ts';
import type { PromotionRule } from '../../../src/features/pricing/rules/promotion-rule.ts';
import type { TaxRateRule, TaxRules } from '../../../src/features/pricing/rules/tax-rules.ts';

/** Requests and rules that say only what a test is about. */

export const NOW = new Date('2026-11-29T12:00:00Z');

export type LineFacts = Partial<Omit<LineToPrice, 'unitPrice'>> & { readonly unitPrice: number };

function lineOf(facts: LineFacts, index = 0): LineToPrice {
  return {
    key: `line-${index}`,
    variantId: `variant-${index}`,
    productId: `product-${index}`,
    categoryIds: [],
    taxClass: 'standard',
    quantity: 1,
    listPrice: facts.unitPrice,
    weightGrams: null,
    ...facts,
  };
}

type RequestFacts = Partial<Omit<PriceRequest, 'lines' | 'buyer'>> & {
  readonly lines: readonly LineFacts[];
  readonly buyer?: Partial<PriceRequest['buyer']>;
};

export function requestOf({ lines, buyer, ...facts }: RequestFacts): PriceRequest {
  return {
    currency: 'EUR',
    now: NOW,
    destination: null,
    codes: [],
    uses: new Map(),
    shipping: { methodId: null },
    ...facts,
    buyer: { ...UNKNOWN_BUYER, ...buyer },
    lines: lines.map(lineOf),
  };
}

export function destinationOf(country: string, region: string | null = null): PriceRequest['destination'] {
  return { country, region, postalCode: null };
}

type RulesFacts = Partial<Omit<PricingRules, 'settings'>> & {
  readonly settings?: Partial<PricingRules['settings']>;
};

export function rulesOf({ settings, ...facts }: RulesFacts): PricingRules {
  return { ...NO_RULES, ...facts, settings: { ...NO_RULES.settings, ...settings } };
}

export function promotionOf(facts: Pick<PromotionRule, 'action'> & Partial<PromotionRule>): PromotionRule {
  return {
    id: 'promotion',
    name: 'Promotion',
    isCodeRequired: false,
    priority: 0,
    isExclusive: false,
    currency: null,
    target: { on: 'ORDER' },
    minimumSubtotal: null,
    minimumQuantity: null,
    startsAt: null,
    endsAt: null,
    customerGroupIds: null,
    firstOrderOnly: false,
    usageLimit: null,
    usageLimitPerCustomer: null,
    ...facts,
  };
}

export function rateOf(facts: Pick<TaxRateRule, 'country' | 'ratePpm'> & Partial<TaxRateRule>): TaxRateRule {
  const { country, taxClass = 'standard', name = 'VAT', region = null } = facts;
  return {
    id: [country, region, taxClass, name].join('-'),
    region,
    taxClass,
    name,
    category: 'STANDARD',
    appliesWithin: 'ANYWHERE',
    validFrom: null,
    validTo: null,
    ...facts,
  };
}

export function registrationOf(
  country: string,
  facts: Partial<TaxRules['registrations'][number]> = {},
): TaxRules['registrations'][number] {
  return {
    id: `registration-${country}`,
    country,
    region: null,
    scheme: 'NATIONAL',
    taxId: null,
    validFrom: null,
    validTo: null,
    ...facts,
  };
}
