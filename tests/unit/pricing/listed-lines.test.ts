import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_BUYER } from '../../../src/features/pricing/calculation/price-request.ts';
import { priceRequestOf, type UnpricedLine } from '../../../src/features/pricing/facts/price-request-of.ts';
import type { VariantPrice } from '../../../src/features/pricing/lists/best-price.ts';
import type { PriceListRule } from '../../../src/features/pricing/rules/pricing-rules.ts';

/** Amounts tell their currency by the last digit, so that one of another currency is noticed. */
const CURRENCIES = ['USD', 'EUR', 'JPY'];
const STORE_CURRENCY = 'USD';
const NOW = new Date('2026-12-01T00:00:00Z');
const HOUR = 3_600_000;

const amountIn = (currency: string) =>
  fc.nat(1_000).map((amount) => amount * 10 + CURRENCIES.indexOf(currency));
const moment = fc.option(
  fc.constantFrom(-2, -1, 0, 1, 2).map((hours) => new Date(NOW.getTime() + hours * HOUR)),
);

const list = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  customerGroupIds: fc.constantFrom(null, null, ['members'], ['others']),
  priority: fc.nat(3),
  startsAt: moment,
  endsAt: moment,
});
const lists = fc
  .array(list, { maxLength: 6 })
  .map((rules) =>
    rules
      .map((rule, at): PriceListRule => ({ ...rule, id: `list-${at}`, name: '' }))
      .toSorted((one, other) => other.priority - one.priority),
  );

const shop = lists.chain((rules) => {
  const price = (rule: PriceListRule) =>
    fc.tuple(
      fc.constant(rule.id),
      fc.constantFrom(1, 5),
      amountIn(rule.currency),
    ) as fc.Arbitrary<VariantPrice>;
  const prices =
    rules.length === 0
      ? fc.constant<VariantPrice[]>([])
      : fc.array(fc.oneof(...rules.map(price)), { maxLength: 6 });
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), own: amountIn(STORE_CURRENCY), prices });
  const asked = { lines: fc.array(line, { maxLength: 4 }), currency: fc.constantFrom(...CURRENCIES) };
  return fc.record({ ...asked, rules: fc.constant(rules), isMember: fc.boolean() });
});

function requestOf({
  lines,
  currency,
  rules,
  isMember,
}: {
  lines: readonly { quantity: number; own: number; prices: readonly VariantPrice[] }[];
  currency: string;
  rules: readonly PriceListRule[];
  isMember: boolean;
}) {
  const unpriced = lines.map(({ quantity, own }, at): UnpricedLine => {
    const key = String(at);
    const listPrice = currency === STORE_CURRENCY ? own : null;
    return { key, variantId: key, productId: key, quantity, listPrice };
  });
  const facts = lines.map(({ prices }) => ({
    categoryIds: [],
    taxClass: 'standard',
    weightGrams: null,
    prices,
  }));
  return priceRequestOf(
    {
      currency,
      now: NOW,
      lines: unpriced,
      destination: null,
      codes: [],
      shipping: { methodId: null },
      lists: rules,
    },
    {
      lines: Object.fromEntries(facts.entries()),
      buyer: { ...UNKNOWN_BUYER, groupIds: isMember ? ['members'] : [], version: null },
      codes: {},
      ownUses: {},
      uses: {},
    },
  );
}

describe('lines priced by lists of several currencies', () => {
  it('have amounts of the asked currency only, and no line is lost', () => {
    fc.assert(
      fc.property(shop, (given) => {
        const { request, withoutPrice } = requestOf(given);
        const digit = CURRENCIES.indexOf(given.currency);
        for (const { unitPrice, listPrice } of request.lines) {
          expect([unitPrice % 10, listPrice % 10]).toEqual([digit, digit]);
        }
        const keys = [...request.lines, ...withoutPrice].map(({ key }) => key);
        expect(keys.toSorted()).toEqual(given.lines.map((_, at) => String(at)));
        if (given.currency === STORE_CURRENCY) expect(withoutPrice).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('have a price exactly where a list in force, for the buyer and the quantity, has one', () => {
    fc.assert(
      fc.property(shop, (given) => {
        fc.pre(given.currency !== STORE_CURRENCY);
        const groups = given.isMember ? ['members'] : [];
        const counts = (id: string) => {
          const { currency, customerGroupIds, startsAt, endsAt } = given.rules.find(
            (rule) => rule.id === id,
          )!;
          return (
            currency === given.currency &&
            (customerGroupIds?.some((group) => groups.includes(group)) ?? true) &&
            (startsAt ?? NOW) <= NOW &&
            (endsAt === null || endsAt > NOW)
          );
        };
        const { withoutPrice } = requestOf(given);
        const expected = [...given.lines.entries()]
          .filter(
            ([, { prices, quantity }]) => !prices.some(([id, least]) => least <= quantity && counts(id)),
          )
          .map(([at]) => String(at));
        expect(withoutPrice.map(({ key }) => key)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
