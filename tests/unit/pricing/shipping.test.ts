import { describe, expect, it } from 'vitest';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import type {
  ShippingMethodRule,
  ShippingRules,
} from '../../../src/features/pricing/rules/shipping-rules.ts';
import { destinationOf, type LineFacts, promotionOf, requestOf, rulesOf } from './requests.ts';

type Rate = ShippingMethodRule['rates'][number];

const rate = (zoneId: string, amount: number, facts: Partial<Rate> = {}): Rate => ({
  id: `${zoneId}-${amount}`,
  zoneId,
  currency: 'EUR',
  basis: 'FLAT',
  from: 0,
  to: null,
  amount,
  ...facts,
});
const method = (
  id: string,
  rates: readonly Rate[],
  facts: Partial<ShippingMethodRule> = {},
): ShippingMethodRule => ({
  id,
  code: id,
  name: id,
  position: 0,
  taxClass: null,
  estimate: null,
  rates,
  freeFrom: [],
  ...facts,
});

const shipping: ShippingRules = {
  zones: [
    { id: 'home', name: 'Home', countries: [{ country: 'DE', regions: null }] },
    { id: 'islands', name: 'Islands', countries: [{ country: 'DE', regions: ['SH'] }] },
  ],
  methods: [
    method('parcel', [rate('home', 490), rate('islands', 990)], {
      estimate: { minBusinessDays: 1, maxBusinessDays: 3 },
      freeFrom: [{ currency: 'EUR', amount: 5000 }],
    }),
    method('freight', [
      rate('home', 2000, { basis: 'WEIGHT', from: 10_000, to: 30_000 }),
      rate('home', 5000, { basis: 'WEIGHT', from: 30_000 }),
    ]),
    method('letter', [
      rate('home', 180, { basis: 'ITEMS', to: 3 }),
      rate('home', 150, { basis: 'SUBTOTAL', to: 1000 }),
    ]),
    method('dollars', [rate('home', 100, { currency: 'USD' })]),
  ],
};

function shippingOf(
  lines: readonly LineFacts[],
  facts: Partial<Parameters<typeof requestOf>[0]> = {},
  promotions: Parameters<typeof rulesOf>[0]['promotions'] = [],
) {
  const rules = rulesOf({ shipping, promotions, settings: { country: 'DE' } });
  const priced = price(requestOf({ lines, ...facts }), rules);
  const offered = priced.shippingMethods.map(({ code, amount }) => [code, amount]);
  return { ...priced, offered };
}

describe('the shipping methods that fit', () => {
  it('depend on weight, number and price of the goods, and the lowest rate of a method applies', () => {
    const light = { unitPrice: 2000, weightGrams: 500 };
    expect(shippingOf([light]).offered).toEqual([
      ['parcel', 490],
      ['letter', 180],
    ]);
    expect(shippingOf([{ unitPrice: 900 }]).offered).toEqual([
      ['parcel', 490],
      ['letter', 150],
    ]);
    expect(shippingOf([{ ...light, quantity: 20 }]).offered).toEqual([
      ['parcel', 0],
      ['freight', 2000],
    ]);
    expect(shippingOf([{ ...light, quantity: 60 }]).offered).toEqual([
      ['parcel', 0],
      ['freight', 5000],
    ]);
    expect(shippingOf([]).offered).toEqual([]);
  });

  it('depend on the destination: a zone of the region goes before one of the country', () => {
    const lines = [{ unitPrice: 2000 }];
    expect(shippingOf(lines, { destination: destinationOf('DE', 'SH') }).offered).toEqual([['parcel', 990]]);
    expect(shippingOf(lines, { destination: destinationOf('DE', 'BE') }).offered).toHaveLength(2);
    expect(shippingOf(lines, { destination: destinationOf('FR') }).offered).toEqual([]);
    expect(shippingOf(lines, { currency: 'USD' }).offered).toEqual([['dollars', 100]]);
  });

  it('are those of the rest of the world where no zone names the country', () => {
    const rules = rulesOf({
      shipping: {
        zones: [...shipping.zones, { id: 'rest', name: 'Rest', countries: [] }],
        methods: [method('parcel', [rate('home', 490), rate('rest', 1990)])],
      },
    });
    const amountTo = (country: string, region?: string) => {
      const destination = destinationOf(country, region);
      return price(requestOf({ lines: [{ unitPrice: 2000 }], destination }), rules).shippingMethods[0]
        ?.amount;
    };
    expect(amountTo('FR')).toBe(1990);
    expect(amountTo('DE', 'BE')).toBe(490);
    expect(amountTo('DE', 'SH')).toBeUndefined();
  });

  it.each([
    ['WEIGHT', [{ unitPrice: 100, weightGrams: 1999 }], 'below'],
    ['WEIGHT', [{ unitPrice: 100, weightGrams: 1000, quantity: 2 }], 'from'],
    ['WEIGHT', [{ unitPrice: 100, weightGrams: 4999 }], 'from'],
    ['WEIGHT', [{ unitPrice: 100, weightGrams: 5000 }], undefined],
    ['WEIGHT', [{ unitPrice: 100, weightGrams: null, quantity: 9 }], 'below'],
    ['SUBTOTAL', [{ unitPrice: 1999 }], 'below'],
    ['SUBTOTAL', [{ unitPrice: 2000 }], 'from'],
    ['SUBTOTAL', [{ unitPrice: 5000 }], undefined],
    ['ITEMS', [{ unitPrice: 1, quantity: 1999 }], 'below'],
    [
      'ITEMS',
      [
        { unitPrice: 1, quantity: 1000 },
        { unitPrice: 1, quantity: 1000 },
      ],
      'from',
    ],
    ['ITEMS', [{ unitPrice: 1, quantity: 5000 }], undefined],
  ] as const)('have half-open ranges of %s: %j is %s', (basis, lines, expected) => {
    const rules = rulesOf({
      shipping: {
        zones: shipping.zones,
        methods: [
          method('below', [rate('home', 1, { basis, to: 2000 })]),
          method('from', [rate('home', 1, { basis, from: 2000, to: 5000 })]),
        ],
      },
    });
    const { shippingMethods } = price(requestOf({ lines, destination: destinationOf('DE') }), rules);
    expect(shippingMethods.map(({ code }) => code)).toEqual(expected ? [expected] : []);
  });

  it('tell how much is missing until they are free', () => {
    const missing = (unitPrice: number) => {
      const [{ freeFrom, missing, amount } = {}] = shippingOf([{ unitPrice }]).shippingMethods;
      return { freeFrom, missing, amount };
    };
    expect(missing(4999)).toEqual({ freeFrom: 5000, missing: 1, amount: 490 });
    expect(missing(5000)).toEqual({ freeFrom: 5000, missing: 0, amount: 0 });
    expect(missing(9999)).toEqual({ freeFrom: 5000, missing: 0, amount: 0 });
  });

  it('are free from an amount of the goods after discounts', () => {
    const off = promotionOf({ action: { kind: 'FIXED_AMOUNT', amount: 1 } });
    expect(shippingOf([{ unitPrice: 5000 }]).offered).toContainEqual(['parcel', 0]);
    expect(shippingOf([{ unitPrice: 5000 }], {}, [off]).offered).toContainEqual(['parcel', 490]);
  });
});

describe('the chosen method', () => {
  const lines = [{ unitPrice: 2000 }];
  const chosen = (methodId: string | null) => ({ shipping: { methodId } });

  it('is priced, and has an estimate', () => {
    const { shipping: priced, shippingMethods, totals } = shippingOf(lines, chosen('parcel'));
    expect(priced).toMatchObject({ methodId: 'parcel', name: 'parcel', amount: 490, isAvailable: true });
    expect(totals).toMatchObject({ shippingTotal: 490, total: 2490 });
    // The request is of Sunday, 29 November 2026, in UTC.
    const estimate = { minBusinessDays: 1, maxBusinessDays: 3, earliest: '2026-11-30', latest: '2026-12-02' };
    expect(shippingMethods[0]!.estimate).toEqual(estimate);
    expect(priced.estimate).toEqual(estimate);
  });

  it('that does not fit is said, with those that do', () => {
    const { shipping: priced, offered } = shippingOf(lines, chosen('freight'));
    expect(priced).toMatchObject({ methodId: 'freight', amount: 0, isAvailable: false });
    expect(offered).toEqual([
      ['parcel', 490],
      ['letter', 180],
    ]);
  });

  it('takes promotions on shipping, by priority, and others are offered with them', () => {
    const half = promotionOf({
      id: 'half',
      priority: 1,
      action: { kind: 'PERCENT', ratePpm: 500_000 },
      target: { on: 'SHIPPING' },
    });
    const euro = promotionOf({
      id: 'euro',
      action: { kind: 'FIXED_AMOUNT', amount: 100 },
      target: { on: 'SHIPPING' },
    });
    const { shipping: priced, offered, discounts } = shippingOf(lines, chosen('parcel'), [euro, half]);
    expect(priced).toMatchObject({ listAmount: 490, discountTotal: 345, amount: 145 });
    expect(discounts).toMatchObject([
      { promotionId: 'half', base: 490, amount: 245 },
      { promotionId: 'euro', base: 245, amount: 100 },
    ]);
    expect(offered).toEqual([
      ['parcel', 145],
      ['letter', 0],
    ]);
  });

  it('may be missing: then free shipping is kept for later, and has no effect where nothing is charged', () => {
    const free = promotionOf({ id: 'free', action: { kind: 'FREE_SHIPPING' } });
    expect(shippingOf(lines, chosen(null), [free])).toMatchObject({
      discounts: [{ promotionId: 'free', amount: 0 }],
      unapplied: [],
      offered: [
        ['parcel', 0],
        ['letter', 0],
      ],
    });
    expect(shippingOf([{ unitPrice: 5000 }], chosen('parcel'), [free])).toMatchObject({
      discounts: [],
      unapplied: [{ promotionId: 'free', reason: 'NO_EFFECT' }],
    });
  });
});
