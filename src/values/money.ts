import { currencyExponent } from './currency.ts';

/** The decimal string is not an amount of its currency. The message may be shown to the user. */
export class InvalidAmountError extends Error {
  override name = 'InvalidAmountError';
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const CENTS = Array.from({ length: 100 }, (_, cents) => String(cents).padStart(2, '0'));
/** Longer than any safe amount or stored rate. It keeps BigInt from parsing megabytes of digits. */
export const MAX_DECIMAL_LENGTH = 40;

/**
 * Checks an amount in minor units: a whole number that JavaScript and JSON represent exactly.
 *
 * @returns the amount itself (−0 becomes 0)
 * @throws RangeError for a fraction, NaN, or anything beyond ±(2^53 − 1)
 * @internal
 */
export function assertMinorUnits(minorUnits: number): number {
  if (!Number.isSafeInteger(minorUnits)) {
    throw new RangeError(`not a safe whole number of minor units: ${minorUnits}`);
  }
  return minorUnits + 0;
}

/**
 * The maximum amount of an order in minor units: 100 billion in a currency with two digits. A report can add 900 such
 * orders before its sum exceeds the exact JSON numbers.
 */
export const MAX_ORDER_AMOUNT = 10_000_000_000_000;

/** Adds amounts of one currency. @throws RangeError when the sum leaves the safe range */
export function sumAmounts(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum = assertMinorUnits(sum + assertMinorUnits(amount));
  return sum;
}

/**
 * Parses a decimal string such as "12.50" into minor units (1250 for USD). Nothing is rounded: more digits than the
 * currency has are an error, even zeros.
 *
 * @throws InvalidAmountError if the text is malformed, has too many digits, is negative, or is too large
 * @throws RangeError if the currency is unknown
 */
export function parseAmount(
  text: string,
  currency: string,
  options: { allowNegative?: boolean } = {},
): number {
  const exponent = currencyExponent(currency);
  const match = text.length <= MAX_DECIMAL_LENGTH ? DECIMAL.exec(text) : null;
  if (!match) throw new InvalidAmountError('An amount must be a decimal number such as "12.50".');
  const [, sign = '', whole = '', fraction = ''] = match;
  if (sign && !options.allowNegative) throw new InvalidAmountError('An amount must not be negative.');
  if (fraction.length > exponent) {
    const digits = exponent === 0 ? 'no decimal digits' : `at most ${exponent} decimal digits`;
    throw new InvalidAmountError(`An amount in ${currency} has ${digits}.`);
  }
  const minorUnits = Number(whole + fraction.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minorUnits)) throw new InvalidAmountError('The amount is too large.');
  return sign && minorUnits !== 0 ? -minorUnits : minorUnits;
}

/**
 * Formats minor units as a decimal string with the currency's number of digits: 1250 USD is "12.50".
 *
 * @param minorUnits a bigint for a sum, which may exceed the safe integers
 * @throws RangeError if a number is not safe or the currency is unknown
 */
export function formatAmount(minorUnits: number | bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  if (typeof minorUnits === 'bigint') return formatDigits(minorUnits, exponent);
  const amount = Math.abs(assertMinorUnits(minorUnits));
  // The fast path for nearly every amount.
  if (exponent === 2 && minorUnits >= 0) {
    const cents = amount % 100;
    return `${(amount - cents) / 100}.${CENTS[cents]}`;
  }
  return formatDigits(minorUnits, exponent);
}

function formatDigits(minorUnits: number | bigint, exponent: number): string {
  const digits = String(minorUnits < 0 ? -minorUnits : minorUnits).padStart(exponent + 1, '0');
  const sign = minorUnits < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Multiplies an amount by an exact decimal rate ("0.15" is 15 %). Half a unit rounds away from zero.
 *
 * @throws RangeError if the amount or the result is not safe, or the rate is not a non-negative decimal
 */
export function multiplyRate(minorUnits: number, rate: string): number {
  const { numerator, denominator } = parseRate(rate);
  return divideHalfUp(BigInt(assertMinorUnits(minorUnits)) * numerator, denominator);
}

/**
 * The average of `count` amounts with the sum `sum`, rounded like {@link multiplyRate}.
 *
 * @throws RangeError if the average is not safe or `count` is less than one
 */
export function averageAmount(sum: bigint, count: number): number {
  if (!(count >= 1)) throw new RangeError(`no average of ${count} amounts`);
  return divideHalfUp(sum, BigInt(count));
}

/**
 * Splits a total by weights into parts that sum to it exactly. Each part is the exact share rounded down. The remaining
 * units go to the largest remainders, and to the earlier part if they are equal. No part exceeds its weight if the
 * total does not exceed their sum, so a discount never makes a line negative. Weights that are all zero count as equal.
 *
 * @throws RangeError if the total is not safe, a weight is negative or not safe, or there are no weights
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const units = Math.abs(assertMinorUnits(total));
  const sign = total < 0 ? -1 : 1;
  if (weights.length === 0) {
    if (units === 0) return [];
    throw new RangeError('an amount cannot be split over no parts');
  }
  let sum = 0;
  let largest = 0;
  for (const weight of weights) {
    assertWeight(weight);
    sum += weight;
    if (weight > largest) largest = weight;
  }
  if (units === 0) return weights.map(() => 0);
  if (sum === 0) return allocate(total, Array(weights.length).fill(1));
  const isExact = units * largest <= Number.MAX_SAFE_INTEGER && sum <= Number.MAX_SAFE_INTEGER;
  const shares = isExact ? sharesOf(units, weights, sum) : largeSharesOf(units, weights);
  let left = units;
  for (const { amount } of shares) left -= amount;
  if (left > 0) {
    const byRemainder = [...shares].sort(
      (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder),
    );
    for (const share of byRemainder.slice(0, left)) share.amount += 1;
  }
  return shares.map(({ amount }) => sign * amount + 0);
}

interface Share {
  amount: number;
  readonly remainder: number | bigint;
}

function sharesOf(units: number, weights: readonly number[], sum: number): Share[] {
  return weights.map((weight) => {
    const exact = units * weight;
    const remainder = exact % sum;
    return { amount: (exact - remainder) / sum, remainder };
  });
}

function largeSharesOf(units: number, weights: readonly number[]): Share[] {
  let sum = 0n;
  for (const weight of weights) sum += BigInt(weight);
  return weights.map((weight) => {
    const exact = BigInt(units) * BigInt(weight);
    return { amount: Number(exact / sum), remainder: exact % sum };
  });
}

function assertWeight(weight: number): number {
  if (!(weight >= 0)) throw new RangeError(`a weight must not be negative: ${weight}`);
  return assertMinorUnits(weight);
}

function parseRate(rate: string): { numerator: bigint; denominator: bigint } {
  const match = rate.length <= MAX_DECIMAL_LENGTH ? DECIMAL.exec(rate) : null;
  if (!match || match[1])
    throw new RangeError(`not a decimal rate of at least 0: ${JSON.stringify(rate.slice(0, 50))}`);
  const [, , whole = '', fraction = ''] = match;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/**
 * Rounds all decimal rates and averages; `proportion` rounds everything else. Half a minor unit or more rounds away from
 * zero, so a refund rounds exactly like its charge.
 */
function divideHalfUp(numerator: bigint, denominator: bigint): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return assertMinorUnits(Number(numerator < 0n ? -rounded : rounded));
}
