import { currencyExponent } from '../../../../values/currency.ts';
import { formatAmount } from '../../../../values/money.ts';
import {
  CHARGED,
  MAXIMUM,
  MAXIMUM_IDR,
  MINIMUM,
  THOUSANDTHS_IN_TENS,
  WHOLE_UNITS,
} from './stripe-currencies.ts';

/** Our minor units are those of ISO 4217. Stripe's differ for ISK, UGX and MGA. No other file converts them. */

/** Stripe cannot express the amount. */
export class UnchargeableAmountError extends Error {
  override readonly name = 'UnchargeableAmountError';
}

/**
 * @param amount minor units
 * @param currency ISO 4217, upper case
 * @throws UnchargeableAmountError for a fraction that Stripe does not take
 */
export function toStripeAmount(amount: number, currency: string): number {
  const refusal = fractionRefusal(amount, currency);
  if (refusal) throw new UnchargeableAmountError(refusal);
  return scaled(amount, stripeExponent(currency) - currencyExponent(currency));
}

/**
 * @param amount Stripe's units
 * @param currency as Stripe writes it, in lower case
 * @returns minor units
 * @throws RangeError for a fraction of a currency that has none
 */
export function fromStripeAmount(amount: number, currency: string): number {
  const code = currency.toUpperCase();
  const minor = scaled(amount, currencyExponent(code) - stripeExponent(code));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole amount of ${code}: ${amount}`);
  return minor;
}

/** Why Stripe cannot charge an amount of minor units, in words for the buyer. Undefined when it can. */
export function stripeChargeRefusal(amount: number, currency: string): string | undefined {
  if (!CHARGED.has(currency)) return `Stripe takes no payments in ${currency}.`;
  const fraction = fractionRefusal(amount, currency);
  if (fraction) return fraction;
  const stripeAmount = toStripeAmount(amount, currency);
  const minimum = MINIMUM.get(currency) ?? 1;
  const maximum = currency === 'IDR' ? MAXIMUM_IDR : MAXIMUM;
  if (stripeAmount < minimum) return `Stripe takes at least ${shown(minimum, currency)}.`;
  if (stripeAmount > maximum) return `Stripe takes at most ${shown(maximum, currency)} at once.`;
  return undefined;
}

function fractionRefusal(amount: number, currency: string): string | undefined {
  if (THOUSANDTHS_IN_TENS.has(currency) && amount % 10 !== 0) {
    return `Stripe takes amounts in ${currency} only if their last digit is 0.`;
  }
  const isWhole = !WHOLE_UNITS.has(currency) || amount % 10 ** currencyExponent(currency) === 0;
  return isWhole ? undefined : `Stripe takes only whole ${currency}.`;
}

/** UGX and ISK have two digits that are always 00. HUF and TWD are whole only in payouts, which we do not make. */
function stripeExponent(currency: string): number {
  if (WHOLE_UNITS.has(currency)) return 0;
  return THOUSANDTHS_IN_TENS.has(currency) ? 3 : 2;
}

function scaled(amount: number, digits: number): number {
  return digits < 0 ? amount / 10 ** -digits : amount * 10 ** digits;
}

function shown(stripeAmount: number, currency: string): string {
  const minor = Math.floor(scaled(stripeAmount, currencyExponent(currency) - stripeExponent(currency)));
  return `${formatAmount(minor, currency)} ${currency}`;
}
