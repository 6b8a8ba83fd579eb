import { sqlList } from '../../platform/db/sql.ts';
import { badUserInput } from '../../platform/errors/request-errors.ts';
import { type Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { averageAmount } from '../../values/money.ts';
import { DELIVERED_ALREADY, OrderStatus, SHIPPED_ALREADY, SOLD } from '../orders/order-status.ts';
import { AnalyticsInterval } from './analytics.inputs.ts';
import {
  FunnelStage,
  type FunnelStep,
  type OrderStatusCount,
  type SalesFigures,
  type SalesPoint,
} from './analytics.payloads.ts';
import { MAX_POINTS, type ReportPeriod } from './report-period.ts';
import type { ReportScope } from './report-scope.ts';

/** Orders `o` placed in the period; binds {@link periodValues}. */
const PLACED_IN_PERIOD = 'o.store_id = $1 and o.currency = $2 and o.placed_at >= $3 and o.placed_at < $4';

/** Whether an order `o` was sold. */
export const IS_SOLD = `o.status in ${sqlList(SOLD)}`;

/** Orders `o` sold in the period; binds {@link periodValues}. */
export const SOLD_IN_PERIOD = `${PLACED_IN_PERIOD} and ${IS_SOLD}`;

/** The total of an order `o` without tax, in either mode, and without rounding. */
export const NET_TOTAL = '(o.total - o.tax_total - o.rounding_total)';

/** The parameters `$1` to `$4` of a report. */
export function periodValues({ storeId, period }: ReportScope): unknown[] {
  return [storeId, period.currency, period.from, period.to];
}

/** Sums in minor units as text, because they may exceed the safe integers. */
interface Sums {
  readonly orderCount: number;
  readonly subtotal: string;
  readonly discountTotal: string;
  readonly taxTotal: string;
  readonly shippingTotal: string;
  readonly netTotal: string;
  readonly roundingTotal: string;
  readonly total: string;
}

/** Over orders `o`. */
const SUMS = `count(*) as orders, sum(o.subtotal) as subtotal, sum(o.discount_total) as discounts,
  sum(o.tax_total) as taxes, sum(o.shipping_total) as shipping, sum(${NET_TOTAL}) as net,
  sum(o.rounding_total) as rounding, sum(o.total) as total`;

/** The result of {@link SUMS} as `sold`, or zeros. */
const FOUND_SUMS = `coalesce(sold.orders, 0) as "orderCount", coalesce(sold.subtotal, 0)::text as "subtotal",
  coalesce(sold.discounts, 0)::text as "discountTotal", coalesce(sold.taxes, 0)::text as "taxTotal",
  coalesce(sold.shipping, 0)::text as "shippingTotal", coalesce(sold.net, 0)::text as "netTotal",
  coalesce(sold.rounding, 0)::text as "roundingTotal", coalesce(sold.total, 0)::text as "total"`;

export async function readOverview(scope: ReportScope): Promise<SalesFigures> {
  const [sums] = await scope.query<Sums>(
    `select ${FOUND_SUMS} from (select ${SUMS} from orders o where ${SOLD_IN_PERIOD}) as sold`,
    periodValues(scope),
  );
  return figuresOf(sums!, scope.period.currency);
}

function figuresOf(sums: Sums, currency: string): SalesFigures {
  const money = (sum: string): Money => toMoney(BigInt(sum), currency);
  const { orderCount, total } = sums;
  return {
    orderCount,
    subtotal: money(sums.subtotal),
    discountTotal: money(sums.discountTotal),
    taxTotal: money(sums.taxTotal),
    shippingTotal: money(sums.shippingTotal),
    netTotal: money(sums.netTotal),
    roundingTotal: money(sums.roundingTotal),
    total: money(total),
    averageOrderValue: orderCount === 0 ? null : toMoney(averageAmount(BigInt(total), orderCount), currency),
  };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Postgres's name of each interval, its calendar step, and its minimum length in milliseconds. */
const INTERVALS: Record<AnalyticsInterval, { unit: string; step: string; leastMs: number }> = {
  [AnalyticsInterval.HOUR]: { unit: 'hour', step: '1 hour', leastMs: HOUR_MS },
  [AnalyticsInterval.DAY]: { unit: 'day', step: '1 day', leastMs: DAY_MS },
  [AnalyticsInterval.WEEK]: { unit: 'week', step: '7 days', leastMs: 7 * DAY_MS },
  [AnalyticsInterval.MONTH]: { unit: 'month', step: '1 month', leastMs: 28 * DAY_MS },
  [AnalyticsInterval.QUARTER]: { unit: 'quarter', step: '3 months', leastMs: 90 * DAY_MS },
  [AnalyticsInterval.YEAR]: { unit: 'year', step: '1 year', leastMs: 365 * DAY_MS },
};

/**
 * All points of the period, including those without sales. The first and the last are cut at the ends of the period.
 *
 * @throws GraphQLError BAD_USER_INPUT if there would be too many points
 */
export async function readSales(
  scope: ReportScope,
  { interval }: { interval: AnalyticsInterval },
): Promise<SalesPoint[]> {
  const { period } = scope;
  if (pointsIn(period, interval) > MAX_POINTS) {
    throw badUserInput(
      `The range has more than ${MAX_POINTS} points of this length: take a longer one.`,
      'interval',
    );
  }
  const points = await scope.query<Sums & { from: Date; to: Date }>(
    `with bounds as (
       select array_agg(at order by at) as list
       from (select distinct greatest(at, $3::timestamptz) as at from (${startsOf(interval)}) as starts) as starts
       where at < $4::timestamptz
     )
     select point.at as "from", coalesce(lead(point.at) over (order by point.place), $4::timestamptz) as "to", ${FOUND_SUMS}
     from bounds cross join unnest(bounds.list) with ordinality as point (at, place)
     left join (
       select width_bucket(o.placed_at, (select list from bounds)) as place, ${SUMS}
       from orders o where ${SOLD_IN_PERIOD} group by place
     ) as sold on sold.place = point.place
     order by point.place`,
    [...periodValues(scope), period.timeZone],
  );
  return points.map(({ from, to, ...sums }) => ({
    from,
    to,
    ...figuresOf(sums, period.currency),
  }));
}

/** An upper bound of the number of points, except for a last one that is cut. */
function pointsIn({ from, to }: ReportPeriod, interval: AnalyticsInterval): number {
  return Math.ceil((to.getTime() - from.getTime()) / INTERVALS[interval].leastMs);
}

/**
 * SQL for the starts of the points. Hours are counted in elapsed time, because one hour repeats when summer time ends.
 * Longer intervals start by the local clock and calendar of the time zone (`$5`). The series runs one day past the end,
 * because the end's local time may repeat, and points at or after the end are dropped.
 */
function startsOf(interval: AnalyticsInterval): string {
  const { unit, step } = INTERVALS[interval];
  if (interval === AnalyticsInterval.HOUR)
    return "select generate_series(date_trunc('hour', $3::timestamptz, $5), $4::timestamptz, '1 hour') as at";
  return `select first_moment(local_start, $5) as at from generate_series(
    date_trunc('${unit}', $3::timestamptz at time zone $5), $4::timestamptz at time zone $5 + interval '1 day', '${step}'
  ) as local_start`;
}

/** The number of orders per status placed in the period, in the order of the statuses. */
export async function readStatusCounts(scope: ReportScope): Promise<OrderStatusCount[]> {
  const rows = await scope.query<{ status: OrderStatus; orderCount: number; total: string }>(
    `select o.status, count(*) as "orderCount", sum(o.total)::text as total from orders o
     where ${PLACED_IN_PERIOD} group by o.status`,
    periodValues(scope),
  );
  return Object.values(OrderStatus).flatMap((status) => {
    const row = rows.find((found) => found.status === status);
    return row ? [{ ...row, total: toMoney(BigInt(row.total), scope.period.currency) }] : [];
  });
}

const REACHED: Record<FunnelStage, readonly OrderStatus[]> = {
  [FunnelStage.PLACED]: Object.values(OrderStatus),
  [FunnelStage.CONFIRMED]: SOLD,
  [FunnelStage.SHIPPED]: SHIPPED_ALREADY,
  [FunnelStage.DELIVERED]: DELIVERED_ALREADY,
};

export function funnelOf(counts: readonly OrderStatusCount[]): FunnelStep[] {
  const reached = (stage: FunnelStage): number =>
    counts.reduce(
      (sum, { status, orderCount }) => sum + (REACHED[stage].includes(status) ? orderCount : 0),
      0,
    );
  const placed = reached(FunnelStage.PLACED);
  return Object.values(FunnelStage).map((stage) => {
    const orderCount = reached(stage);
    return { stage, orderCount, rate: placed === 0 ? null : orderCount / placed };
  });
}
