import type { GraphQLError } from 'graphql';
import type { Reader } from '../../platform/db/reading/reader.ts';
import { badUserInput } from '../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { DateTimeRange } from '../../platform/graphql/lists/filter-inputs.ts';
import { currencyAt } from '../../platform/inputs/input-values.ts';
import { isTimeZone, type TimeRange, timeRange } from '../../values/time-range.ts';

/** The length of a period that the client does not choose. */
export const DEFAULT_DAYS = 30;
export const MAX_YEARS = 20;
/** The largest number of points in a series. */
export const MAX_POINTS = 1_000;
const YEAR_MS = 366 * 86_400_000;
/** There are no earlier orders, and Postgres and JavaScript write years before year 1 differently. */
export const FIRST_YEAR = 1970;
const MIN_DATE = new Date(Date.UTC(FIRST_YEAR, 0));

/** The period of a report: orders of one currency from a moment (inclusive) to another one (exclusive). */
export interface ReportPeriod extends TimeRange {
  /** IANA time zone of its days. */
  readonly timeZone: string;
  readonly currency: string;
}

/** The client's arguments. The store provides the defaults. */
export interface RequestedPeriod {
  readonly range?: DateTimeRange | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly currency?: string | null | undefined;
}

/**
 * Resolves the period of a report. The default end is the end of today in the time zone, and the default start is 30
 * days before the end.
 *
 * @throws GraphQLError BAD_USER_INPUT for a range that is empty, too long or too early, or an unknown time zone
 * @throws DomainError for an unknown currency
 */
export async function requestedPeriod(
  context: RequestContext,
  wanted: RequestedPeriod,
): Promise<ReportPeriod> {
  const { store, reader } = context;
  const timeZone = wanted.timeZone ?? store.timeZone;
  if (!isTimeZone(timeZone))
    throw badUserInput('That is no IANA time zone such as Europe/Berlin.', 'timeZone');
  const range = checked(await wantedRange(reader, wanted.range ?? {}, timeZone));
  const currency = wanted.currency == null ? store.currency : currencyAt('currency', wanted.currency);
  return { ...range, timeZone, currency };
}

async function wantedRange(
  reader: Reader,
  { from, to }: DateTimeRange,
  timeZone: string,
): Promise<TimeRange> {
  if (from && to) return { from, to };
  if (to && to < MIN_DATE) throw tooEarly('range.to');
  const [range] = await reader.query<TimeRange>(
    `select coalesce($2::timestamptz, first_moment(ends - interval '${DEFAULT_DAYS} days', $1)) as "from",
       coalesce($3::timestamptz, first_moment(ends, $1)) as "to"
     from (
       select coalesce(
         $3::timestamptz at time zone $1, date_trunc('day', now() at time zone $1) + interval '1 day'
       ) as ends
     ) as wanted`,
    [timeZone, from ?? null, to ?? null],
  );
  return range!;
}

function checked({ from, to }: TimeRange): TimeRange {
  if (from < MIN_DATE) throw tooEarly('range.from');
  if (from >= to) throw badUserInput('A range starts before it ends.', 'range');
  if (to.getTime() - from.getTime() > MAX_YEARS * YEAR_MS) {
    throw badUserInput(`A range has at most ${MAX_YEARS} years.`, 'range');
  }
  return timeRange(from, to);
}

function tooEarly(field: string): GraphQLError {
  return badUserInput(`A range starts in ${FIRST_YEAR} or later.`, field);
}

/**
 * The period that ends where this one begins. For whole months of the time zone it has as many months. Otherwise it has
 * as many local days and hours, so that a change to summer time does not move its ends off midnight.
 */
export async function periodBefore(reader: Reader, period: ReportPeriod): Promise<ReportPeriod> {
  const { from, to, timeZone } = period;
  const [before] = await reader.query<{ from: Date }>(
    `select first_moment(
       case when starts = date_trunc('month', starts) and ends = date_trunc('month', ends)
         then starts - age(ends, starts) else starts - (ends - starts) end, $3
     ) as "from"
     from (
       select $1::timestamptz at time zone $3 as starts, $2::timestamptz at time zone $3 as ends
     ) as period`,
    [from, to, timeZone],
  );
  return { ...period, from: before!.from, to: from };
}
