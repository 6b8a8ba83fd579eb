/**
 * Stripe's rules for amounts, as data. The source is https://docs.stripe.com/currencies in a copy of 2023, the newest
 * that could be read when this was written (2026-11-29). Nothing is listed that this copy does not say.
 */

/** Currencies that can be charged. Those that ISO 4217 withdrew since are left out. */
export const CHARGED: ReadonlySet<string> = new Set(
  (
    'USD AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK ' +
    'JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR ' +
    'MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS ' +
    'SRD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/**
 * The amount is in whole units. UGX stands in this list of Stripe's page and among its special cases. The special case
 * is the exact rule and has an example, so UGX is not here. MGA has two digits in ISO 4217, and none at Stripe.
 */
export const WHOLE_UNITS: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);

/** The amount has three digits, and the last one is 0. */
export const THOUSANDTHS_IN_TENS: ReadonlySet<string> = new Set('BHD JOD KWD OMR TND'.split(' '));

/**
 * The smallest charge in Stripe's units. Stripe states it for the currency in which the account is settled; a charge in
 * another currency is converted first, which only Stripe can check.
 */
export const MINIMUM: ReadonlyMap<string, number> = new Map([
  ['USD', 50],
  ['AED', 200],
  ['AUD', 50],
  ['BRL', 50],
  ['CAD', 50],
  ['CHF', 50],
  ['CZK', 1500],
  ['DKK', 250],
  ['EUR', 50],
  ['GBP', 30],
  ['HKD', 400],
  ['HUF', 17_500],
  ['INR', 50],
  ['JPY', 50],
  ['MXN', 1000],
  ['MYR', 200],
  ['NOK', 300],
  ['NZD', 50],
  ['PLN', 200],
  ['RON', 200],
  ['SEK', 300],
  ['SGD', 50],
  ['THB', 1000],
]);

/** The largest charge in Stripe's units: eight digits, and twelve for IDR. */
export const MAXIMUM = 99_999_999;
export const MAXIMUM_IDR = 999_999_999_999;
