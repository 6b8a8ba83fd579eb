/** A time range that includes `from` and excludes `to`, so that adjacent ranges do not overlap. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

const AREAS =
  'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US';
const ZONE_NAME = new RegExp(`^(?:UTC|(?:${AREAS})/[A-Za-z0-9_+/-]{1,50})$`);

/**
 * Whether `iana` names a time zone by area and place, such as `Europe/Berlin`, or is `UTC`. `Intl` accepts more, but
 * Postgres reads it differently: an offset such as `+02:00` with the opposite sign, an abbreviation such as `BST` as
 * London instead of Dhaka.
 */
export function isTimeZone(iana: string): boolean {
  if (!ZONE_NAME.test(iana)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: iana });
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError if a date is invalid or `from` is not before `to` */
export function timeRange(from: Date, to: Date): TimeRange {
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) {
    throw new RangeError('a time range needs two valid dates');
  }
  if (from.getTime() >= to.getTime()) throw new RangeError('a time range must start before it ends');
  return { from, to };
}
