import { describe, expect, it } from 'vitest';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import type { PriceRequest } from '../../../src/features/pricing/calculation/price-request.ts';
import type { PromotionRule } from '../../../src/features/pricing/rules/promotion-rule.ts';
import { type LineFacts, NOW, promotionOf, requestOf, rulesOf } from './requests.ts';

const TEN_PERCENT = { kind: 'PERCENT', ratePpm: 100_000 } as const;
const later = new Date(NOW.getTime() + 1);
const lines: LineFacts[] = [
  { unitPrice: 1000, quantity: 2, productId: 'shirt', categoryIds: ['clothes'] },
  { unitPrice: 500, productId: 'cup' },
];

type Facts = Partial<PromotionRule>;
const rule = (facts: Facts, index = 0) => promotionOf({ action: TEN_PERCENT, id: `p${index}`, ...facts });

function unappliedOf(promotions: readonly Facts[], request: Partial<Parameters<typeof requestOf>[0]> = {}) {
  const rules = rulesOf({ promotions: promotions.map(rule) });
  const { unapplied, discounts } = price(requestOf({ lines, ...request }), rules);
  return { unapplied, applied: discounts.map(({ promotionId }) => promotionId) };
}

const used = (total: number, byBuyer: number): PriceRequest['uses'] => new Map([['p0', { total, byBuyer }]]);

describe('a promotion that does not apply says why', () => {
  const cases: [string, Facts, object, Partial<Parameters<typeof requestOf>[0]>?][] = [
    ['it has not started', { startsAt: later }, { reason: 'NOT_STARTED' }],
    ['it is over at its end', { endsAt: NOW }, { reason: 'ENDED' }],
    ['all uses are taken', { usageLimit: 3 }, { reason: 'USED_UP' }, { uses: used(3, 0) }],
    [
      'the buyer has used it',
      { usageLimitPerCustomer: 1 },
      { reason: 'USED_UP_BY_CUSTOMER' },
      { uses: used(1, 1) },
    ],
    ['the goods cost too little', { minimumSubtotal: 3000 }, { reason: 'MINIMUM_SUBTOTAL', missing: 500 }],
    ['there are too few goods', { minimumQuantity: 5 }, { reason: 'MINIMUM_QUANTITY', missing: 2 }],
    [
      'it is for other goods',
      { target: { on: 'PRODUCTS', ids: new Set(['lamp']) } },
      { reason: 'NOT_FOR_THESE_ITEMS' },
    ],
    ['it is for a group', { customerGroupIds: ['vip'] }, { reason: 'NOT_FOR_THIS_CUSTOMER' }],
    ['it is for first orders', { firstOrderOnly: true }, { reason: 'NOT_FIRST_ORDER' }],
    ['its amounts have another currency', { currency: 'USD' }, { reason: 'OTHER_CURRENCY' }],
    ['shipping costs nothing', { action: { kind: 'FREE_SHIPPING' } }, { reason: 'NO_EFFECT' }],
    [
      'the goods are cheaper than its price',
      { action: { kind: 'FIXED_PRICE', amount: 2500 } },
      { reason: 'NO_EFFECT' },
    ],
    [
      'a gift is missing',
      {
        action: { kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1, ratePpm: 1_000_000, getTarget: null },
        target: { on: 'PRODUCTS', ids: new Set(['cup']) },
      },
      { reason: 'MINIMUM_QUANTITY', missing: 2 },
    ],
  ];

  it.each(cases)('%s', (_, facts, refusal, request) => {
    const automatic = unappliedOf([facts], request);
    expect(automatic).toEqual({ unapplied: [{ promotionId: 'p0', code: null, ...refusal }], applied: [] });
    const codes = [{ code: 'SAVE', promotionId: 'p0', isUsedUp: false }];
    const byCode = unappliedOf([{ ...facts, isCodeRequired: true }], { ...request, codes });
    expect(byCode).toEqual({ unapplied: [{ promotionId: 'p0', code: 'SAVE', ...refusal }], applied: [] });
    expect(unappliedOf([{ ...facts, isCodeRequired: true }], request).unapplied).toEqual([]);
  });

  it('within its window, its limits and its minimums, it applies', () => {
    const limits = { minimumSubtotal: 2500, minimumQuantity: 3, usageLimit: 2, usageLimitPerCustomer: 2 };
    const facts: Facts = {
      ...limits,
      startsAt: NOW,
      endsAt: later,
      customerGroupIds: ['vip'],
      currency: 'EUR',
    };
    const buyer = { groupIds: ['other', 'vip'] };
    expect(unappliedOf([facts], { uses: used(1, 1), buyer })).toEqual({ unapplied: [], applied: ['p0'] });
  });
});

describe('promotions beside each other', () => {
  it('combine by priority, and judge minimums by what those before them left', () => {
    const facts: Facts[] = [
      { priority: 2 },
      { priority: 1, minimumSubtotal: 2300 },
      { minimumSubtotal: 2250 },
    ];
    expect(unappliedOf(facts)).toEqual({
      unapplied: [{ promotionId: 'p1', code: null, reason: 'MINIMUM_SUBTOTAL', missing: 50 }],
      applied: ['p0', 'p2'],
    });
  });

  it('give way to an exclusive one before them, and an exclusive one to those before it', () => {
    const other = { code: null, reason: 'NOT_COMBINABLE' };
    expect(unappliedOf([{}, { isExclusive: true, priority: 1 }])).toEqual({
      unapplied: [{ promotionId: 'p0', ...other }],
      applied: ['p1'],
    });
    expect(unappliedOf([{}, { isExclusive: true }])).toEqual({
      unapplied: [{ promotionId: 'p1', ...other }],
      applied: ['p0'],
    });
  });
});

describe('codes', () => {
  it('that are unknown, spent, or a second one of their promotion', () => {
    const codes = [
      { code: 'NONE', promotionId: null, isUsedUp: false },
      { code: 'GONE', promotionId: 'deleted', isUsedUp: false },
      { code: 'SPENT', promotionId: 'p0', isUsedUp: true },
      { code: 'GOOD', promotionId: 'p0', isUsedUp: false },
      { code: 'MORE', promotionId: 'p0', isUsedUp: false },
    ];
    expect(unappliedOf([{ isCodeRequired: true }], { codes })).toEqual({
      unapplied: [
        { promotionId: null, code: 'NONE', reason: 'UNKNOWN_CODE' },
        { promotionId: 'p0', code: 'SPENT', reason: 'USED_UP' },
        { promotionId: 'p0', code: 'MORE', reason: 'NOT_COMBINABLE' },
        { promotionId: 'deleted', code: 'GONE', reason: 'ENDED' },
      ],
      applied: ['p0'],
    });
  });
});
