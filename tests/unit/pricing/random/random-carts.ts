import fc from 'fast-check';
import type { PriceRequest } from '../../../../src/features/pricing/calculation/price-request.ts';
import type { PricingRules } from '../../../../src/features/pricing/rules/pricing-rules.ts';
import type { PromotionRule } from '../../../../src/features/pricing/rules/promotion-rule.ts';
import type { ShippingRules } from '../../../../src/features/pricing/rules/shipping-rules.ts';
import { MAX_ORDER_AMOUNT } from '../../../../src/values/money.ts';
import {
  destinationOf,
  type LineFacts,
  promotionOf,
  rateOf,
  registrationOf,
  requestOf,
  rulesOf,
} from '../requests.ts';

/** Any cart with any rules. Half of the ids match, so that most promotions find goods. */

const CURRENCIES = ['JPY', 'USD', 'KWD', 'CHF'] as const;
const CLASSES = ['standard', 'reduced', 'zero', 'luxury'] as const;
const id = (kind: string) => fc.integer({ min: 1, max: 6 }).map((number) => `${kind}-${number}`);
const ppm = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.constantFrom(50_000, 100_000, 333_333, 1_000_000),
);
/** Small amounts round most, the largest ones need the most digits. */
const amount = fc.oneof(
  { weight: 2, arbitrary: fc.nat(2) },
  { weight: 2, arbitrary: fc.nat(50) },
  { weight: 5, arbitrary: fc.nat(100_000) },
  { weight: 1, arbitrary: fc.nat(MAX_ORDER_AMOUNT) },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

const line: fc.Arbitrary<LineFacts> = fc.record({
  unitPrice: amount,
  quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000 })),
  listPrice: amount,
  variantId: id('variant'),
  productId: id('product'),
  categoryIds: fc.array(id('category'), { maxLength: 3 }),
  taxClass: fc.constantFrom(...CLASSES),
  weightGrams: maybe(fc.nat(5_000)),
});

const goodsTarget = fc.oneof(
  ...(['PRODUCTS', 'CATEGORIES', 'VARIANTS'] as const).map((on) =>
    fc.record({
      on: fc.constant(on),
      ids: fc
        .array(id(on === 'PRODUCTS' ? 'product' : on === 'VARIANTS' ? 'variant' : 'category'), {
          maxLength: 4,
        })
        .map((ids): ReadonlySet<string> => new Set(ids)),
    }),
  ),
);
const target: fc.Arbitrary<PromotionRule['target']> = fc.oneof(
  fc.constantFrom({ on: 'ORDER' as const }, { on: 'SHIPPING' as const }),
  goodsTarget,
);
const action: fc.Arbitrary<PromotionRule['action']> = fc.oneof(
  fc.record({ kind: fc.constant('PERCENT' as const), ratePpm: ppm }),
  fc.record({ kind: fc.constantFrom('FIXED_AMOUNT' as const, 'FIXED_PRICE' as const), amount }),
  fc.constant({ kind: 'FREE_SHIPPING' as const }),
  fc.record({
    kind: fc.constant('BUY_X_GET_Y' as const),
    buyQuantity: fc.integer({ min: 1, max: 4 }),
    getQuantity: fc.integer({ min: 1, max: 4 }),
    ratePpm: ppm,
    getTarget: maybe(goodsTarget),
  }),
);
const promotion: fc.Arbitrary<PromotionRule> = fc
  .record({
    action,
    target,
    isCodeRequired: fc.boolean(),
    priority: fc.nat(3),
    isExclusive: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    minimumSubtotal: maybe(amount),
    minimumQuantity: maybe(fc.integer({ min: 1, max: 20 })),
    usageLimit: maybe(fc.nat(2)),
    firstOrderOnly: fc.boolean(),
  })
  .map(promotionOf);

const promotions = fc
  .array(promotion, { maxLength: 8 })
  .map((list) =>
    list.map((rule, index) => ({ ...rule, id: `promotion-${index}`, name: `Promotion ${index}` })),
  );

const shipping: fc.Arbitrary<ShippingRules> = fc
  .array(
    fc.tuple(fc.constantFrom('FLAT', 'WEIGHT', 'SUBTOTAL', 'ITEMS'), fc.nat(500), amount, maybe(amount)),
    {
      maxLength: 3,
    },
  )
  .map((methods) => ({
    zones: [
      {
        id: 'world',
        name: 'World',
        countries: ['DE', 'FR', 'IN', 'US'].map((country) => ({ country, regions: null })),
      },
    ],
    methods: methods.map(([basis, from, cost, free], index) => ({
      id: `method-${index}`,
      code: `method-${index}`,
      name: `Method ${index}`,
      position: index,
      taxClass: index === 0 ? null : 'reduced',
      estimate: null,
      rates: CURRENCIES.flatMap((currency) => [
        { id: 'rate', zoneId: 'world', currency, basis: basis as 'FLAT', from, to: null, amount: cost },
      ]),
      freeFrom: free === null ? [] : CURRENCIES.map((currency) => ({ currency, amount: free })),
    })),
  }));

const rates = fc.array(ppm, { minLength: 8, maxLength: 8 }).map((ppms) => {
  const rate = (index: number) => Math.floor(ppms[index]! / 3);
  return [
    rateOf({ country: 'DE', ratePpm: rate(0) }),
    rateOf({ country: 'DE', taxClass: 'reduced', category: 'REDUCED', ratePpm: rate(1) }),
    rateOf({ country: 'DE', taxClass: 'zero', category: 'ZERO', ratePpm: 0 }),
    rateOf({ country: 'FR', ratePpm: rate(2) }),
    rateOf({ country: 'IN', name: 'CGST', appliesWithin: 'SAME_REGION', ratePpm: rate(3) }),
    rateOf({ country: 'IN', name: 'SGST', appliesWithin: 'SAME_REGION', ratePpm: rate(4) }),
    rateOf({ country: 'IN', name: 'IGST', appliesWithin: 'OTHER_REGION', ratePpm: rate(5) }),
    rateOf({
      country: 'IN',
      name: 'IGST',
      taxClass: 'reduced',
      appliesWithin: 'OTHER_REGION',
      ratePpm: rate(6),
    }),
    rateOf({ country: 'DE', taxClass: 'luxury', ratePpm: rate(0) }),
    rateOf({ country: 'DE', name: 'Levy', taxClass: 'luxury', ratePpm: rate(7) }),
  ];
});
const registrations = fc.subarray([
  registrationOf('DE'),
  registrationOf('DE', { id: 'oss', scheme: 'OSS' }),
  registrationOf('IN', { region: 'KA' }),
  registrationOf('FR'),
]);

export const anyRules: fc.Arbitrary<PricingRules> = fc
  .record({
    settings: fc.record({
      country: fc.constantFrom('DE', 'IN', null),
      taxesIncluded: fc.boolean(),
      taxRounding: fc.constantFrom('HALF_UP' as const, 'DOWN' as const),
      taxRoundedPer: fc.constantFrom('GROUP' as const, 'LINE' as const),
      shippingTax: fc.constantFrom('CLASS' as const, 'PROPORTIONAL' as const),
      shippingTaxClass: fc.constantFrom(...CLASSES),
      untaxedPrices: fc.constantFrom('KEEP_NET' as const, 'KEEP_GROSS' as const),
      totalRounding: fc.constantFrom('NONE' as const, 'PAYABLE' as const, 'CASH' as const),
    }),
    promotions,
    shipping,
    taxes: fc.record({ registrations, rates }),
  })
  .map(rulesOf);

export const anyRequest: fc.Arbitrary<PriceRequest> = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    lines: fc.array(line, { maxLength: 8 }),
    destination: maybe(
      fc.constantFrom(
        ...(['DE', 'FR', 'US', 'JP'] as const).map((country) => destinationOf(country)!),
        destinationOf('IN', 'KA')!,
        destinationOf('IN', 'TN')!,
      ),
    ),
    buyer: fc.record({
      isFirstOrder: fc.boolean(),
      vatId: fc.constantFrom(null, null, 'DE123456789', 'FR12345678901', '29ABCDE1234F1Z5'),
      isTaxExempt: fc.boolean(),
    }),
    codes: fc.array(
      fc.record({
        code: fc.constantFrom('ONE', 'TWO', 'THREE'),
        promotionId: maybe(fc.integer({ min: 0, max: 8 }).map((index) => `promotion-${index}`)),
        isUsedUp: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    uses: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.nat(2)), { maxLength: 3 })
      .map((uses) => new Map(uses.map(([index, total]) => [`promotion-${index}`, { total, byBuyer: 0 }]))),
    shipping: fc.oneof(
      fc.record({ methodId: maybe(fc.integer({ min: 0, max: 3 }).map((index) => `method-${index}`)) }),
      fc.record({ amount }),
    ),
  })
  .map(requestOf);
