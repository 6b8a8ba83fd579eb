const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const LONGEST = 100;
/** What a spreadsheet keeps, and what a binary fraction keeps without noise. */
const SIGNIFICANT = 15;
const MAX_FRACTION = 30;
const MAX_ZEROS = 30;

/**
 * The value of a decimal, however a program wrote it, spelled plainly and without zeros that say nothing: `5E-2` is
 * `0.05`, `14.0000` is `14`. A fraction counts with 15 significant digits: what follows, as in `0.050000000000000044`, is
 * the noise of binary fractions. Whole digits are never lost.
 *
 * @returns undefined when the text is no decimal, or is one of more than sixty digits
 */
export function plainDecimal(text: string): string | undefined {
  const match = text.length <= LONGEST ? DECIMAL.exec(text) : null;
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
