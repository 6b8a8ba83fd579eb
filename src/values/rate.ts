/** One in parts per million, the unit in which rates are stored: 19 % is 190,000. */
export const WHOLE_RATE = 1_000_000;

/** The most digits of a share behind the point. */
export const RATE_DIGITS = 6;
const RATE = new RegExp(`^(0|1)(?:\\.(\\d{1,${RATE_DIGITS}}))?$`);

/**
 * Parses a share from 0 to 1 with at most six digits, such as "0.19", into parts per million.
 *
 * @returns undefined for anything else
 */
export function parseRatePpm(text: string): number | undefined {
  const match = RATE.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const ppm = Number(whole) * WHOLE_RATE + Number(fraction.padEnd(6, '0'));
  return ppm > WHOLE_RATE ? undefined : ppm;
}

/** A rate in parts per million as a decimal fraction: 190,000 is `0.19`. */
export function formatRate(ratePpm: number): string {
  const digits = String(ratePpm).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`;
}
