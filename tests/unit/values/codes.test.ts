import { describe, expect, it } from 'vitest';
import { isCountry } from '../../../src/values/country.ts';
import { currencyExponent, isCurrency } from '../../../src/values/currency.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that `Intl` knows, but that are withdrawn from ISO 4217 or not used for payments. */
const NOT_PAYABLE = ['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'];

describe('currencies', () => {
  it('have the exponents of ISO 4217', () => {
    const exponents = { USD: 2, EUR: 2, INR: 2, JPY: 0, KRW: 0, ISK: 0, UGX: 0, BHD: 3, KWD: 3, TND: 3 };
    for (const [code, exponent] of Object.entries(exponents))
      expect(currencyExponent(code), code).toBe(exponent);
  });

  it('keep the digits of ISO 4217 where CLDR prints fewer', () => {
    for (const code of ['HUF', 'IDR', 'COP', 'PKR', 'LBP', 'MGA'])
      expect(currencyExponent(code), code).toBe(2);
    expect(currencyExponent('IQD')).toBe(3);
  });

  it('are those Intl knows, without what is withdrawn or no money to pay with', () => {
    const known = Intl.supportedValuesOf('currency');
    expect(known.filter((code) => !isCurrency(code) && !NOT_PAYABLE.includes(code))).toEqual([]);
    for (const code of NOT_PAYABLE) expect(isCurrency(code), code).toBe(false);
  });

  it('have at least the digits CLDR prints', () => {
    for (const code of Intl.supportedValuesOf('currency').filter(isCurrency)) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
      expect(currencyExponent(code), code).toBeGreaterThanOrEqual(
        format.resolvedOptions().maximumFractionDigits ?? 0,
      );
    }
  });

  it('that are unknown are refused', () => {
    for (const code of ['', 'usd', 'XXX', 'XTS', 'XAU', 'US', 'constructor']) {
      expect(isCurrency(code)).toBe(false);
      expect(() => currencyExponent(code)).toThrow(RangeError);
    }
  });
});

describe('countries', () => {
  it('are the 249 assigned codes and Kosovo, each of them known to Intl', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
    expect(codes).toHaveLength(250);
    expect(codes).toContain('XK');
    for (const code of codes) expect(names.of(code), code).toBeDefined();
  });

  it('do not include groups, former countries, other user-assigned codes or lower case', () => {
    for (const code of ['EU', 'UN', 'UK', 'SU', 'YU', 'XA', 'ZZ', 'de', '', 'DEU']) {
      expect(isCountry(code), code).toBe(false);
    }
  });
});
