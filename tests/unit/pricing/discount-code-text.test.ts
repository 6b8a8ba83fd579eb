import { describe, expect, it } from 'vitest';
import {
  discountCodeAt,
  discountCodeKey,
  randomDiscountCode,
} from '../../../src/features/pricing/promotions/codes/discount-code-text.ts';

describe('a discount code', () => {
  it.each([
    ['summer', 'SUMMER'],
    ['  Summer-24 ', 'SUMMER-24'],
    // Full-width letters and digits, and an ideographic space.
    ['\u3000ＳＵＭＭＥＲ２４', 'SUMMER24'],
    ['a_b-c', 'A_B-C'],
    // Compatibility forms: the long s, and the Kelvin sign.
    ['\u017fale-\u212a', 'SALE-K'],
    ['x'.repeat(40), 'X'.repeat(40)],
  ])('%j is compared as %s', (text, key) => {
    expect(discountCodeKey(text)).toBe(key);
  });

  it.each([
    ['empty', ''],
    ['spaces only', '   '],
    ['a space inside', 'SUM MER'],
    ['a Cyrillic letter that looks like A', 'S\u0410LE'],
    ['a dotless i, whose upper case is I', 'w\u0131n'],
    ['a sharp s, whose upper case is SS', 'gro\u00df'],
    ['an accent', 'caf\u00e9'],
    ['a zero-width space', 'SALE\u200b'],
    ['a dot', 'A.B'],
    ['too long', 'x'.repeat(41)],
    ['far too long', 'x'.repeat(100_000)],
    ['a lone surrogate', '\ud800'],
    ['NUL', 'A\0B'],
  ])('%s is none', (_what, text) => {
    expect(discountCodeKey(text)).toBeUndefined();
  });

  it('is shown as it was written', () => {
    expect(discountCodeAt('codes.0', ' Summer ')).toEqual({ code: 'Summer', key: 'SUMMER' });
  });

  it('is random without characters that look alike, after its prefix', () => {
    const codes = Array.from({ length: 1_000 }, () => randomDiscountCode('X-'));
    expect(new Set(codes).size).toBe(1_000);
    expect(codes.filter((code) => !/^X-[2-9A-HJ-NP-Z]{12}$/.test(code))).toEqual([]);
  });
});
