const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;
const FIRST = Date.parse(`${String(FIRST_YEAR).padStart(4, '0')}-01-01T00:00:00Z`);
const LAST = Date.parse(`${LAST_YEAR}-12-31T23:59:59.999Z`);

/**
 * Parses an RFC 3339 date-time, which always has an offset. Undefined if it is malformed. Leap seconds are refused, and
 * so are days that the month does not have, which JavaScript would move into the next month. The year must be valid in
 * Postgres and have four digits.
 */
export function parseDateTime(text: string): Date | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const time = Date.parse(text.toUpperCase());
  return time >= FIRST && time <= LAST ? new Date(time) : undefined;
}

function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
