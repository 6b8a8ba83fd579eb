import { describe, expect, it } from 'vitest';
import {
  fromStripeAmount,
  stripeChargeRefusal,
  toStripeAmount,
  UnchargeableAmountError,
} from '../../../src/features/payments/providers/stripe/stripe-amounts.ts';
import { currencyExponent, isCurrency } from '../../../src/values/currency.ts';
import { formatAmount } from '../../../src/values/money.ts';
import { tableOf } from '../../testkit/table.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** All that ISO 4217 lists and we know, found by trying. */
const CURRENCIES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c))).filter(
  isCurrency,
);
const HUNDRED = (currency: string) => 100 * 10 ** currencyExponent(currency);

/** The charged amount that is next to refused ones. */
function limit(currency: string, charged: number, refused: number): string {
  const step = stepOf(currency);
  let [inside, outside] = [charged, refused];
  while (Math.abs(outside - inside) > step) {
    const middle = Math.round((inside + outside) / 2 / step) * step;
    if (stripeChargeRefusal(middle, currency)) outside = middle;
    else inside = middle;
  }
  return formatAmount(inside, currency);
}

/** The smallest step between amounts that Stripe can express. */
function stepOf(currency: string): number {
  return [1, 10, 100].find((step) => {
    try {
      toStripeAmount(step, currency);
      return true;
    } catch {
      return false;
    }
  })!;
}

describe('amounts at Stripe', () => {
  it('are those of the table, for every currency', async () => {
    const rows = CURRENCIES.map((currency) => {
      const hundred = HUNDRED(currency);
      const charged = 10 * hundred;
      if (stripeChargeRefusal(charged, currency)) return [currency, '-', '-', '-', '-'];
      return [
        currency,
        String(toStripeAmount(hundred, currency)),
        formatAmount(stepOf(currency), currency),
        limit(currency, charged, 0),
        limit(currency, charged, hundred * 1e9),
      ];
    });
    const table = tableOf(['currency', '100 units are', 'in steps of', 'smallest', 'largest'], rows);
    await expect(table).toMatchFileSnapshot('stripe-amounts.txt');
  });

  it('come back as they went, for every currency', () => {
    for (const currency of CURRENCIES) {
      const amount = 7 * HUNDRED(currency);
      expect(fromStripeAmount(toStripeAmount(amount, currency), currency.toLowerCase()), currency).toBe(
        amount,
      );
    }
  });

  it('in UGX follow the special case, not the list of whole units', () => {
    expect(toStripeAmount(5, 'UGX')).toBe(500);
    expect(fromStripeAmount(500, 'ugx')).toBe(5);
    expect(() => fromStripeAmount(550, 'ugx')).toThrow(RangeError);
  });

  it('in ISK end in 00', () => {
    expect(toStripeAmount(5, 'ISK')).toBe(500);
  });

  it('in MGA are whole, although ISO 4217 gives it two digits', () => {
    expect(toStripeAmount(1_200, 'MGA')).toBe(12);
    expect(fromStripeAmount(12, 'mga')).toBe(1_200);
    expect(() => toStripeAmount(1_250, 'MGA')).toThrow(UnchargeableAmountError);
    expect(stripeChargeRefusal(125_050, 'MGA')).toBe('Stripe takes only whole MGA.');
  });

  it('with three digits end in 0', () => {
    for (const currency of ['BHD', 'JOD', 'KWD', 'OMR', 'TND']) {
      expect(toStripeAmount(5_120, currency)).toBe(5_120);
      expect(stripeChargeRefusal(5_124, currency)).toMatch(/only if their last digit is 0/);
    }
  });

  it('in HUF and TWD have two digits, since only payouts are whole', () => {
    expect(toStripeAmount(20_045, 'HUF')).toBe(20_045);
    expect(stripeChargeRefusal(80_045, 'TWD')).toBeUndefined();
  });

  it('say what is wrong in words for the buyer', () => {
    expect(stripeChargeRefusal(49, 'EUR')).toBe('Stripe takes at least 0.50 EUR.');
    expect(stripeChargeRefusal(100_000_000, 'EUR')).toBe('Stripe takes at most 999999.99 EUR at once.');
    expect(stripeChargeRefusal(1_000_000, 'ISK')).toBe('Stripe takes at most 999999 ISK at once.');
    expect(stripeChargeRefusal(5_000, 'IQD')).toBe('Stripe takes no payments in IQD.');
  });
});
