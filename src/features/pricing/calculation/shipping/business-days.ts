const DAY = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** A day in the calendar, as ISO 8601 writes it: "2026-12-03". */
type CalendarDate = string;

/** Making one takes longer than pricing a cart. There are as many as stores use time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day on which a moment falls in a time zone. @param timeZone of IANA */
export function dateIn(timeZone: string, moment: Date): CalendarDate {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const parts = format.formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * The business day that comes so many business days after a day. Business days are Monday to Friday; holidays are not
 * known. No days after a Saturday or a Sunday is the Monday, and one day after a Friday is the Monday as well.
 *
 * @param days a whole number of at least 0
 */
export function addBusinessDays(date: CalendarDate, days: number): CalendarDate {
  let day = Date.parse(date);
  let left = days;
  while (left > 0 || isWeekend(day)) {
    day += DAY;
    if (!isWeekend(day)) left -= 1;
  }
  return new Date(day).toISOString().slice(0, date.length);
}

function isWeekend(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}
