import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, MAX_ORDER_AMOUNT } from '../../../src/values/money.ts';
import { roundingUnit } from '../../../src/values/payable-unit.ts';
import { proportion } from '../../../src/values/proportion.ts';

const wholes = fc.oneof(fc.nat(100), fc.nat(2_000_000), fc.nat(MAX_ORDER_AMOUNT));

describe('a proportion', () => {
  it('is rounded once, half up or down', () => {
    const round = (amount: number, rounding: 'HALF_UP' | 'DOWN') =>
      proportion(amount, { of: 1, per: 2, rounding });
    expect([1, 2, 3].map((amount) => round(amount, 'HALF_UP'))).toEqual([1, 1, 2]);
    expect([1, 2, 3].map((amount) => round(amount, 'DOWN'))).toEqual([0, 1, 1]);
  });

  it('is exact for all amounts up to the largest of an order', () => {
    const rounding = fc.constantFrom('HALF_UP' as const, 'DOWN' as const);
    const per = wholes.map((whole) => whole + 1);
    fc.assert(
      fc.property(wholes, fc.record({ of: wholes, per, rounding }), (amount, part) => {
        const [product, divisor] = [BigInt(amount) * BigInt(part.of), BigInt(part.per)];
        const half = part.rounding === 'DOWN' ? 0n : divisor;
        const exact = (product * 2n + half) / (divisor * 2n);
        if (exact <= BigInt(Number.MAX_SAFE_INTEGER)) expect(BigInt(proportion(amount, part))).toBe(exact);
      }),
    );
  });
});

it('shares of large and small amounts follow the same rule', () => {
  /** The definition, in BigInt alone: largest remainder, the earlier among equals. */
  const shares = (total: number, weights: readonly number[]) => {
    const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
    const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
    const parts = exact.map((product) => product / sum);
    let left = BigInt(total) - parts.reduce((all, part) => all + part, 0n);
    const order = weights.map((_, index) => index);
    order.sort(
      (a, b) =>
        Number((exact[b]! % sum) - (exact[a]! % sum) > 0n) ||
        -Number(exact[b]! % sum < exact[a]! % sum) ||
        a - b,
    );
    for (const index of order) {
      if (left === 0n) break;
      parts[index]! += 1n;
      left -= 1n;
    }
    return parts.map(Number);
  };
  const weights = fc
    .array(wholes, { minLength: 1, maxLength: 9 })
    .filter((list) => list.some((one) => one > 0));
  fc.assert(
    fc.property(wholes, weights, (total, by) => {
      expect(allocate(total, by)).toEqual(shares(total, by));
    }),
  );
});

it('rounds to the unit that providers move, or to the smallest coin', () => {
  const units = ['EUR', 'CHF', 'KWD', 'MGA', 'JPY'].map((currency) => [
    roundingUnit(currency, { isCash: false }),
    roundingUnit(currency, { isCash: true }),
  ]);
  expect(units).toEqual([
    [1, 1],
    [1, 5],
    [10, 10],
    [100, 100],
    [1, 1],
  ]);
});
