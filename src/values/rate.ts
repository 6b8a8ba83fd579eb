/** A rate in parts per million as a decimal fraction: 190,000 is `0.19`. */
export function formatRate(ratePpm: number): string {
  const digits = String(ratePpm).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`;
}
