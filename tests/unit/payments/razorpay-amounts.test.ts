import { describe, expect, it } from 'vitest';
import { amountRefusal } from '../../../src/features/payments/providers/razorpay/razorpay-amounts.ts';
import { currencyExponent, isCurrency } from '../../../src/values/currency.ts';

/** The table "Supported currencies" of razorpay.com/docs/payments/international-payments, as of 2026-04-08. */
const DOCUMENTED = `
  AED2 ALL2 AMD2 AUD2 AWG2 AZN2 BAM2 BBD2 BDT2 BGN2 BHD3 BIF0 BMD2 BND2 BOB2 BRL2 BSD2 BTN2 BWP2 BZD2 CAD2 CHF2 CLP0
  CNY2 COP2 CRC2 CUP2 CVE2 CZK2 DJF0 DKK2 DOP2 DZD2 EGP2 ETB2 EUR2 FJD2 GBP2 GHS2 GIP2 GMD2 GNF0 GTQ2 GYD2 HKD2 HNL2
  HRK2 HTG2 HUF2 IDR2 ILS2 INR2 IQD3 ISK0 JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KRW0 KWD3 KYD2 KZT2 LAK2 LKR2 LRD2 LSL2
  MAD2 MDL2 MGA2 MKD2 MMK2 MNT2 MOP2 MUR2 MVR2 MWK2 MXN2 MYR2 MZN2 NAD2 NGN2 NIO2 NOK2 NPR2 NZD2 OMR3 PEN2 PGK2 PHP2
  PKR2 PLN2 PYG0 QAR2 RON2 RSD2 RUB2 RWF0 SAR2 SCR2 SEK2 SGD2 SLL2 SOS2 SVC2 SZL2 THB2 TND3 TRY2 TTD2 TWD2 TZS2 UAH2
  UGX0 USD2 UYU2 UZS2 VND0 VUV0 XAF0 XCD2 XOF0 XPF0 YER2 ZAR2 ZMW2`
  .trim()
  .split(/\s+/)
  .map((entry) => [entry.slice(0, 3), Number(entry[3])] as const);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ISO = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c))).filter(isCurrency);
const TAKEN = DOCUMENTED.filter(([currency]) => isCurrency(currency));

describe('amounts at Razorpay', () => {
  it('are counted in the units of ISO 4217 for each currency that it takes', () => {
    expect(DOCUMENTED).toHaveLength(128);
    expect(DOCUMENTED.filter(([currency]) => !isCurrency(currency)).map(([currency]) => currency)).toEqual([
      'BGN',
      'HRK',
      'SLL',
    ]);
    expect(TAKEN.filter(([currency, digits]) => currencyExponent(currency) !== digits)).toEqual([]);
  });

  it('are refused in each other currency of ISO 4217', () => {
    const names = TAKEN.map(([currency]) => currency);
    expect(ISO.filter((currency) => amountRefusal(1_000, currency) === undefined)).toEqual(names.sort());
    expect(ISO.length).toBeGreaterThan(names.length);
    expect(amountRefusal(1_000, 'IRR')).toBe('Razorpay takes no payments in IRR.');
  });

  it.for(TAKEN.filter(([, digits]) => digits === 3))('in %s end in 0', ([currency]) => {
    expect(amountRefusal(99_990, currency)).toBeUndefined();
    expect(amountRefusal(99_991, currency)).toBe(
      `Razorpay takes amounts in ${currency} whose last digit is 0.`,
    );
  });

  it.for([
    ['INR', 99, 'Razorpay moves at least 1.00 INR.'],
    ['INR', 100, undefined],
    ['INR', 101, undefined],
    ['JPY', 1, undefined],
    ['USD', 1, undefined],
    ['USD', 0, 'Razorpay moves at least 0.01 USD.'],
  ] as const)('of %s %i: %s', ([currency, amount, refusal]) => {
    expect(amountRefusal(amount, currency)).toBe(refusal);
  });
});
