/**
 * The smallest amounts that Stripe moves, in minor units, where that is more than one: for currencies with three digits
 * the last digit must be 0, and MGA, which has two digits in ISO 4217, has no decimals. All other currencies without
 * decimals at Stripe (BIF CLP DJF GNF JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF) have none in ISO 4217 either.
 * Sources: stripe.com/docs/currencies in the copy of web.archive.org of 2022-06-18, sections "Zero-decimal currencies"
 * and "Three-decimal currencies"; Checkout.com, "Format the amount value", updated on 2025-12-17, also demands the 0.
 * Both were looked up on 2026-11-29. The present page of Stripe was not.
 */
const PAYABLE_UNITS: ReadonlyMap<string, number> = new Map([
  ['BHD', 10],
  ['JOD', 10],
  ['KWD', 10],
  ['OMR', 10],
  ['TND', 10],
  ['MGA', 100],
]);

/**
 * The smallest coins, in minor units, where cash is rounded. Source: Unicode CLDR 45 (April 2024), supplemental
 * currencyData, `_cashRounding` and `_cashDigits`. HUF is left out, since CLDR says 1 and the smallest coin is 5.
 */
const CASH_UNITS: ReadonlyMap<string, number> = new Map([
  ['CAD', 5],
  ['CHF', 5],
  ['CZK', 100],
  ['DKK', 50],
  ['NOK', 100],
  ['SEK', 100],
]);

/**
 * The unit that amounts of a currency are rounded to so that they can be paid, in minor units.
 *
 * @param options.isCash true for coins; else for what payment providers move
 */
export function roundingUnit(currency: string, { isCash }: { isCash: boolean }): number {
  return (isCash ? CASH_UNITS.get(currency) : undefined) ?? PAYABLE_UNITS.get(currency) ?? 1;
}
