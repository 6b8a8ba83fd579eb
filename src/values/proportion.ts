/** How a fraction of a minor unit is rounded. */
export type Rounding = 'HALF_UP' | 'DOWN';

/** Twice a remainder is still exact below it. */
const MAX_DENOMINATOR = Number.MAX_SAFE_INTEGER / 2;

/**
 * amount × numerator ÷ denominator, rounded once. No digit is lost: BigInt computes what a number cannot hold.
 *
 * @param amount whole and not negative, like the numerator; the denominator is at least 1
 */
export function proportion(
  amount: number,
  { of: numerator, per: denominator, rounding = 'HALF_UP' }: { of: number; per: number; rounding?: Rounding },
): number {
  const product = amount * numerator;
  if (product <= Number.MAX_SAFE_INTEGER && denominator <= MAX_DENOMINATOR) {
    const rest = product % denominator;
    const whole = (product - rest) / denominator;
    return rounding === 'HALF_UP' && rest * 2 >= denominator ? whole + 1 : whole;
  }
  const exact = BigInt(amount) * BigInt(numerator);
  const per = BigInt(denominator);
  const added = rounding === 'HALF_UP' ? per : 0n;
  return Number((exact * 2n + added) / (per * 2n));
}
