import { currencyExponent } from '../../../../values/currency.ts';
import { formatAmount } from '../../../../values/money.ts';

/**
 * Amounts at Razorpay. It counts in the smallest unit of ISO 4217 for each currency that it takes, so amounts need no
 * conversion: `tests/unit/payments/razorpay-amounts.test.ts` compares its list of exponents with ours.
 *
 * Source: razorpay.com/docs/payments/international-payments, section "Supported currencies", as of 2026-04-08. Of its
 * 128 currencies, BGN, HRK and SLL are no longer in use.
 */
const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED ALL AMD AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BZD CAD CHF CLP CNY COP CRC CUP CVE ' +
    'CZK DJF DKK DOP DZD EGP ETB EUR FJD GBP GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ISK JMD JOD ' +
    'JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SCR SEK SGD SOS SVC SZL THB TND TRY ' +
    'TTD TWD TZS UAH UGX USD UYU UZS VND VUV XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/**
 * The least amount of a payment or a refund, in minor units. Source: razorpay.com/docs/api/orders/create and
 * /docs/api/refunds, as of 2026-04-09. Minima of other currencies and all maxima depend on the account and are not
 * documented for accounts in India, so Razorpay decides on those.
 */
const MINIMA: ReadonlyMap<string, number> = new Map([['INR', 100]]);

/**
 * Why Razorpay cannot move an amount, in words for the buyer.
 *
 * @param amount minor units
 * @returns undefined when it can
 */
export function amountRefusal(amount: number, currency: string): string | undefined {
  if (!CURRENCIES.has(currency)) return `Razorpay takes no payments in ${currency}.`;
  const minimum = MINIMA.get(currency) ?? 1;
  if (amount < minimum) return `Razorpay moves at least ${formatAmount(minimum, currency)} ${currency}.`;
  if (currencyExponent(currency) === 3 && amount % 10 !== 0) {
    return `Razorpay takes amounts in ${currency} whose last digit is 0.`;
  }
  return undefined;
}
