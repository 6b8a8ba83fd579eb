import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assertMinorUnits,
  formatAmount,
  InvalidAmountError,
  multiplyRate,
  parseAmount,
  sumAmounts,
} from '../../../src/values/money.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const anyAmount = fc.maxSafeInteger();
const anyCurrency = fc.constantFrom('USD', 'JPY', 'BHD');
const anyRate = fc
  .tuple(fc.nat({ max: 3 }), fc.stringMatching(/^\d{1,6}$/))
  .map(([whole, digits]) => `${whole}.${digits}`);

describe('amounts', () => {
  it('are read with the digits of their currency', () => {
    expect(parseAmount('12.50', 'USD')).toBe(1250);
    expect(parseAmount('12.5', 'USD')).toBe(1250);
    expect(parseAmount('12', 'USD')).toBe(1200);
    expect(parseAmount('1250', 'JPY')).toBe(1250);
    expect(parseAmount('1.234', 'BHD')).toBe(1234);
    expect(parseAmount('0.1', 'USD')).toBe(10);
  });

  it('are written with the digits of their currency', () => {
    expect(formatAmount(1250, 'USD')).toBe('12.50');
    expect(formatAmount(5, 'USD')).toBe('0.05');
    expect(formatAmount(-5, 'USD')).toBe('-0.05');
    expect(formatAmount(0, 'USD')).toBe('0.00');
    expect(formatAmount(-0, 'JPY')).toBe('0');
    expect(formatAmount(1250, 'JPY')).toBe('1250');
    expect(formatAmount(1, 'BHD')).toBe('0.001');
    expect(formatAmount(MAX, 'USD')).toBe('90071992547409.91');
  });

  it('are the same after being written and read', () => {
    fc.assert(
      fc.property(anyAmount, anyCurrency, (amount, currency) => {
        expect(parseAmount(formatAmount(amount, currency), currency, { allowNegative: true })).toBe(amount);
      }),
    );
  });

  it('with too many digits are refused, even when the digits are zeros', () => {
    expect(() => parseAmount('12.500', 'USD')).toThrow(
      new InvalidAmountError('An amount in USD has at most 2 decimal digits.'),
    );
    expect(() => parseAmount('12.0', 'JPY')).toThrow(
      new InvalidAmountError('An amount in JPY has no decimal digits.'),
    );
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '+5',
    '1e3',
    '0x10',
    '1,000',
    ' 5',
    '5\n',
    'NaN',
    'Infinity',
    '--5',
    '١',
    '1'.repeat(50),
  ])('that are no plain decimal are refused: %j', (text) => {
    expect(() => parseAmount(text, 'USD', { allowNegative: true })).toThrow(InvalidAmountError);
  });

  it('past 2^53 - 1 minor units are refused', () => {
    expect(parseAmount('90071992547409.91', 'USD')).toBe(MAX);
    expect(() => parseAmount('90071992547409.92', 'USD')).toThrow(
      new InvalidAmountError('The amount is too large.'),
    );
    for (const bad of [MAX + 1, -MAX - 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => assertMinorUnits(bad)).toThrow(RangeError);
      expect(() => formatAmount(bad, 'USD')).toThrow(RangeError);
    }
    expect(sumAmounts([MAX, -1])).toBe(MAX - 1);
    expect(() => sumAmounts([MAX, 1])).toThrow(RangeError);
  });

  it('are negative only where that is allowed, and never minus zero', () => {
    expect(() => parseAmount('-1', 'USD')).toThrow(new InvalidAmountError('An amount must not be negative.'));
    expect(parseAmount('-1', 'USD', { allowNegative: true })).toBe(-100);
    expect(Object.is(parseAmount('-0', 'USD', { allowNegative: true }), 0)).toBe(true);
    expect(Object.is(assertMinorUnits(-0), 0)).toBe(true);
  });
});

describe('rates', () => {
  it('round half up, away from zero', () => {
    expect(multiplyRate(10, '0.15')).toBe(2);
    expect(multiplyRate(-10, '0.15')).toBe(-2);
    expect(multiplyRate(9, '0.15')).toBe(1);
    expect(multiplyRate(1005, '0.1')).toBe(101);
    expect(multiplyRate(100, '0')).toBe(0);
    expect(multiplyRate(MAX, '1.000000')).toBe(MAX);
  });

  it('are exact where floating point is not', () => {
    expect(multiplyRate(100, '1.005')).toBe(101);
    expect(multiplyRate(4_503_599_627_370_497, '0.5')).toBe(2_251_799_813_685_249);
  });

  it('are off by at most half a unit and rise with the amount', () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, anyRate, (units, rate) => {
        const product = multiplyRate(units, rate);
        const [, fraction = ''] = rate.split('.');
        const scale = 10n ** BigInt(fraction.length);
        const error = BigInt(units) * BigInt(rate.replace('.', '')) - BigInt(product) * scale;
        expect(2n * (error < 0n ? -error : error) <= scale).toBe(true);
        expect(multiplyRate(-units, rate) + product).toBe(0);
        expect(multiplyRate(units + 1, rate)).toBeGreaterThanOrEqual(product);
      }),
    );
  });

  it('that are no decimal, are negative or lead past the safe range are refused', () => {
    for (const bad of ['', '15%', '-0.1', '.5', '1e1', '0.1 ', '9'.repeat(50)]) {
      expect(() => multiplyRate(100, bad)).toThrow(RangeError);
    }
    expect(() => multiplyRate(MAX, '1.1')).toThrow(RangeError);
    expect(() => multiplyRate(0.5, '1')).toThrow(RangeError);
  });
});

describe('splitting an amount', () => {
  it('gives the units left over to the largest remainders, the earlier among equals', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 2, 4])).toEqual([1, 3, 6]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(5, [0, 1])).toEqual([0, 5]);
  });

  it('treats weights that are all zero as equal', () => {
    expect(allocate(5, [0, 0])).toEqual([3, 2]);
  });

  it('sums to the amount exactly, near the exact shares and with the sign of the amount', () => {
    const weights = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyAmount, weights, (total, by) => {
        const parts = allocate(total, by);
        expect(parts).toHaveLength(by.length);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        const sum = by.reduce((left, right) => left + BigInt(right), 0n);
        for (const [index, part] of parts.entries()) {
          expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true);
          const error = BigInt(part) * sum - BigInt(total) * BigInt(by[index] ?? 0);
          if (sum > 0n) expect(error < sum && error > -sum).toBe(true);
        }
      }),
    );
  });

  it('never takes more from a part than its weight', () => {
    const lines = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    const cases = lines.chain((by) =>
      fc.tuple(fc.constant(by), fc.nat({ max: by.reduce((a, b) => a + b, 0) })),
    );
    fc.assert(
      fc.property(cases, ([by, total]) => {
        for (const [index, part] of allocate(total, by).entries())
          expect(part).toBeLessThanOrEqual(by[index] ?? 0);
      }),
    );
  });

  it('refuses negative or fractional weights, and a split over nothing', () => {
    expect(() => allocate(1, [1, -1])).toThrow(RangeError);
    expect(() => allocate(1, [0.5])).toThrow(RangeError);
    expect(() => allocate(1, [Number.NaN])).toThrow(RangeError);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(allocate(0, [])).toEqual([]);
  });
});
