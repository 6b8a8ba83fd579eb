const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const MAX_LENGTH = 100;
/** The precision of spreadsheets, and of binary fractions without rounding noise. */
const SIGNIFICANT = 15;
const MAX_FRACTION = 30;
const MAX_ZEROS = 30;

/**
 * Normalizes a decimal in any notation to plain digits without needless zeros: `5E-2` becomes `0.05`, `14.0000` becomes
 * `14`. A fraction keeps 15 significant digits; the rest, as in `0.050000000000000044`, is rounding noise of binary
 * fractions. Digits before the point are always kept.
 *
 * @returns undefined when the text is not a decimal, or has more than sixty digits
 */
export function plainDecimal(text: string): string | undefined {
  const match = text.length <= MAX_LENGTH ? DECIMAL.exec(text) : null;
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = Number(power) - fraction.length;
  const digits = BigInt(whole + fraction);
  if (exponent > MAX_ZEROS) return digits === 0n ? '0' : undefined;
  const plain = exponent >= 0 ? String(digits * 10n ** BigInt(exponent)) : withFraction(digits, -exponent);
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** `digits` divided by ten to the power of `places`. */
function withFraction(digits: bigint, places: number): string {
  const excess = Math.max(String(digits).length - SIGNIFICANT, places - MAX_FRACTION, 0);
  const dropped = Math.min(excess, places);
  const kept = dropped === 0 ? digits : (digits + 5n * 10n ** BigInt(dropped - 1)) / 10n ** BigInt(dropped);
  const left = places - dropped;
  const spelled = String(kept).padStart(left + 1, '0');
  const fraction = spelled.slice(spelled.length - left).replace(/0+$/, '');
  const whole = left === 0 ? spelled : spelled.slice(0, -left);
  return left === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}
