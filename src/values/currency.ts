/**
 * The currencies people pay with: ISO 4217 list one, without funds, metals, test and accounting codes. `Intl` is not
 * used because its list changes with the version of Node.
 */
const CURRENCY_CODES = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
  'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD ' +
  'HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
  'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP ' +
  'PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT ' +
  'TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');

/**
 * The ISO 4217 exponents other than 2. `Intl` is not used because CLDR says how many digits are usually printed: none
 * for IQD, HUF, IDR, COP, PKR and others, while ISO gives IQD three digits and the rest two. A stored amount must also
 * keep its meaning when Node is upgraded.
 */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((code): [string, number] => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code): [string, number] => [code, 3]),
]);

/** One look-up, because every amount of an answer needs it. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  CURRENCY_CODES.map((code) => [code, EXPONENTS.get(code) ?? 2]),
);

/** What everybody who writes another one is told, behind the name of the field. */
export const CURRENCY_RULE = 'must be an ISO 4217 currency code such as "EUR"';

/** Whether `code` is an ISO 4217 code (upper case) of a currency in use. */
export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/**
 * The number of decimal digits of the currency's minor unit: USD 2, JPY 0, BHD 3.
 *
 * @throws RangeError if `currency` is unknown; check input with {@link isCurrency} first
 */
export function currencyExponent(currency: string): number {
  const digits = DIGITS.get(currency);
  if (digits === undefined)
    throw new RangeError(`unknown currency: ${JSON.stringify(currency.slice(0, 10))}`);
  return digits;
}
