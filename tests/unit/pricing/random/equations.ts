import { expect } from 'vitest';
import type { PriceRequest } from '../../../../src/features/pricing/calculation/price-request.ts';
import type { Price, PricedLine } from '../../../../src/features/pricing/calculation/priced.ts';
import type { PricingRules } from '../../../../src/features/pricing/rules/pricing-rules.ts';

/** BigInt throughout: the equations are checked by another arithmetic than the one that they check. */
const sum = (amounts: Iterable<number>) => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return total;
};

type Rate = Pick<Price['taxes'][number], 'category' | 'ratePpm' | 'country' | 'region' | 'name'>;

const keyOf = ({ category, ratePpm, country, region, name }: Rate) =>
  [category, ratePpm, country, region, name].join();

const PPM = 1_000_000n;
const rounded = (numerator: bigint, denominator: bigint, rounding: 'HALF_UP' | 'DOWN') =>
  rounding === 'DOWN' ? numerator / denominator : (numerator * 2n + denominator) / (denominator * 2n);

/** Checks what must hold for every price, whatever the rules. */
export function expectSound(priced: Price, request: PriceRequest, rules: PricingRules): void {
  const { totals, shipping, taxesIncluded } = priced;
  const lines = priced.lines.filter(({ isTooLarge }) => !isTooLarge);
  expectTotals(priced, lines);
  for (const line of lines) expectLine(line, taxesIncluded);
  expect(shipping.amount).toBe(shipping.listAmount - shipping.discountTotal);
  expect(sum(shipping.discounts.map(({ amount }) => amount))).toBe(BigInt(shipping.discountTotal));
  expect(Math.min(shipping.amount, shipping.discountTotal, shipping.taxTotal)).toBeGreaterThanOrEqual(0);
  expectGroups(priced, lines, rules);
  expectIncludedTaxes(priced, lines, rules);
  expectDiscounts(priced, lines);

  const shares = [...lines, { ...shipping, total: shipping.amount }].map(({ total, taxTotal }) =>
    taxesIncluded ? total : total + taxTotal,
  );
  expect(sum(shares) + BigInt(totals.roundingTotal)).toBe(BigInt(totals.total));
  expect(priced.lines.map(({ key }) => key)).toEqual(request.lines.map(({ key }) => key));
}

function expectTotals({ totals, shipping, taxes, taxesIncluded }: Price, lines: readonly PricedLine[]): void {
  expect(BigInt(totals.subtotal)).toBe(sum(lines.map(({ subtotal }) => subtotal)));
  expect(BigInt(totals.discountTotal)).toBe(sum(lines.map(({ discountTotal }) => discountTotal)));
  expect(totals.shippingTotal).toBe(shipping.amount);
  expect(BigInt(totals.taxTotal)).toBe(sum(taxes.map(({ amount }) => amount)));
  expect(BigInt(totals.taxTotal)).toBe(sum([...lines, shipping].map(({ taxTotal }) => taxTotal)));
  const exact =
    sum([totals.subtotal, -totals.discountTotal, totals.shippingTotal]) +
    (taxesIncluded ? 0n : BigInt(totals.taxTotal));
  expect(BigInt(totals.total)).toBe(exact + BigInt(totals.roundingTotal));
  expect(totals.total).toBeGreaterThanOrEqual(0);
  expect(Math.abs(totals.roundingTotal)).toBeLessThanOrEqual(50);
}

function expectLine(line: PricedLine, taxesIncluded: boolean): void {
  expect(BigInt(line.subtotal)).toBe(BigInt(line.unitPrice) * BigInt(line.quantity));
  expect(line.total).toBe(line.subtotal - line.discountTotal);
  expect(sum(line.discounts.map(({ amount }) => amount))).toBe(BigInt(line.discountTotal));
  expect(sum(line.taxes.map(({ amount }) => amount))).toBe(BigInt(line.taxTotal));
  expect(line.discounts.every(({ amount }) => amount > 0)).toBe(true);
  for (const { base, amount } of line.taxes) {
    expect(base).toBe(taxesIncluded ? line.total - line.taxTotal : line.total);
    expect(Math.min(base, amount)).toBeGreaterThanOrEqual(0);
  }
  expect(Math.min(line.total, line.discountTotal, line.taxTotal)).toBeGreaterThanOrEqual(0);
}

/** Tax groups are the sums of the taxes of lines and shipping, and follow from their bases. */
function expectGroups(priced: Price, lines: readonly PricedLine[], { settings }: PricingRules): void {
  const { taxRounding, taxRoundedPer, taxesIncluded } = settings;
  const parts = Map.groupBy(
    [...lines, priced.shipping].flatMap(({ taxes }) => taxes),
    keyOf,
  );
  expect(priced.taxes.map(keyOf).toSorted()).toEqual([...parts.keys()].toSorted());
  for (const group of priced.taxes) {
    const own = parts.get(keyOf(group))!;
    expect(sum(own.map(({ amount }) => amount))).toBe(BigInt(group.amount));
    expect(sum(own.map(({ base }) => base))).toBe(BigInt(group.base));
    const ofBase = rounded(BigInt(group.base) * BigInt(group.ratePpm), PPM, taxRounding);
    expect(BigInt(group.difference)).toBe(BigInt(group.amount) - ofBase);
    if (!taxesIncluded && taxRoundedPer === 'GROUP') expect(group.difference).toBe(0);
    if (group.ratePpm === 0) expect(group.amount).toBe(0);
  }
}

function expectDiscounts({ discounts, shipping, unapplied }: Price, lines: readonly PricedLine[]): void {
  const taken = [...lines, shipping].flatMap((part) => part.discounts);
  for (const { promotionId, amount, base, code } of discounts) {
    const own = taken.filter((discount) => discount.promotionId === promotionId);
    expect(sum(own.map((discount) => discount.amount))).toBe(BigInt(amount));
    expect(own.every((discount) => discount.code === code)).toBe(true);
    expect(amount).toBeLessThanOrEqual(base);
  }
  const applied = new Set(discounts.map(({ promotionId }) => promotionId));
  expect(applied.size).toBe(discounts.length);
  expect(taken.every(({ promotionId }) => applied.has(promotionId))).toBe(true);
  expect(unapplied.every(({ missing = 1 }) => missing > 0)).toBe(true);
}

/**
 * Included taxes, rounded per group: of the goods that the same rates apply to, the tax of each rate is
 * round(gross × rate ÷ (1 + the sum of the rates)). Shipping in proportion to the goods has parts that are not stored.
 */
function expectIncludedTaxes(priced: Price, lines: readonly PricedLine[], { settings }: PricingRules): void {
  const { taxesIncluded, taxRoundedPer, taxRounding, shippingTax } = settings;
  const isSplit = shippingTax === 'PROPORTIONAL' && priced.shipping.amount > 0;
  if (!taxesIncluded || taxRoundedPer === 'LINE' || isSplit) return;
  const parts = [...lines, { ...priced.shipping, total: priced.shipping.amount }];
  const expected = new Map<string, bigint>();
  for (const alike of Map.groupBy(parts, ({ taxes }) => taxes.map(keyOf).join('+')).values()) {
    const gross = sum(alike.map(({ total }) => total));
    const rates = alike[0]!.taxes;
    const sumPpm = sum(rates.map(({ ratePpm }) => ratePpm));
    for (const rate of rates) {
      const tax = rounded(gross * BigInt(rate.ratePpm), PPM + sumPpm, taxRounding);
      expected.set(keyOf(rate), (expected.get(keyOf(rate)) ?? 0n) + tax);
    }
  }
  for (const group of priced.taxes) expect(BigInt(group.amount)).toBe(expected.get(keyOf(group)));
}
