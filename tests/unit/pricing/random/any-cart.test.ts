import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { price } from '../../../../src/features/pricing/calculation/price.ts';
import { expectSound } from './equations.ts';
import { anyRequest, anyRules } from './random-carts.ts';

/** `npm run test:prices` searches longer: PRICE_RUNS is the number of carts of each property. */
const numRuns = Number(process.env.PRICE_RUNS ?? 2_000);
/** A long search takes minutes. */
const timeout = 240_000 + numRuns * 10;

describe('the price of any cart by any rules', () => {
  it('re-adds to the unit, and no part of it is below zero', { timeout }, () => {
    const seen = { discounts: 0, taxes: 0, differences: 0, shipping: 0, roundings: 0, untaxed: 0 };
    fc.assert(
      fc.property(anyRequest, anyRules, (request, rules) => {
        const priced = price(request, rules);
        expectSound(priced, request, rules);
        seen.discounts += Number(priced.discounts.length > 1);
        seen.taxes += Number(priced.taxes.length > 1);
        seen.differences += Number(priced.taxes.some(({ difference }) => difference !== 0));
        seen.shipping += Number(priced.shipping.discountTotal > 0);
        seen.roundings += Number(priced.totals.roundingTotal !== 0);
        seen.untaxed += Number(priced.taxes.some(({ reason }) => reason !== null));
      }),
      { numRuns },
    );
    expect(Object.entries(seen).filter(([, count]) => count < numRuns / 100)).toEqual([]);
  });

  it('is the same each time, in whichever order the rules are given', { timeout }, () => {
    fc.assert(
      fc.property(anyRequest, anyRules, (request, rules) => {
        const priced = price(request, rules);
        expect(price(structuredClone(request), structuredClone(rules))).toEqual(priced);
        const turned = price(request, {
          ...rules,
          promotions: rules.promotions.toReversed(),
          taxes: {
            rates: rules.taxes.rates.toReversed(),
            registrations: rules.taxes.registrations.toReversed(),
          },
        });
        expect(turned).toEqual(priced);
      }),
      { numRuns: numRuns / 2 },
    );
  });
});
