import type { Money } from '../../platform/graphql/scalars/money.ts';
import { toMoney } from '../../platform/graphql/scalars/money.ts';
import type { InventoryFigures } from './analytics.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { periodValues, SOLD_IN_PERIOD } from './sales.queries.ts';

/** The figures for viewers who may see cost prices. */
export interface StockReport extends InventoryFigures {
  readonly costValue: Money;
}

interface Sums {
  readonly unitCount: number;
  readonly unitsAtStart: number;
  readonly unitsWithoutCost: number;
  readonly unitsSold: number;
  /** Sums in minor units as text, because they may exceed the safe integers. */
  readonly retailValue: string;
  readonly costValue: string;
  /** Number of days of the period that have passed. */
  readonly days: number;
}

/**
 * The quantity on hand per level before a moment, from the ledger. Nothing for a level without movements until then.
 */
const onHandBefore = (moment: string): string => `coalesce((
  select m.on_hand_after from stock_movements m
  where m.variant_id = l.variant_id and m.location_id = l.location_id and m.created_at < ${moment}
  order by m.created_at desc, m.id desc limit 1
), 0)`;

export async function readStockReport(scope: ReportScope): Promise<StockReport> {
  const { period } = scope;
  const [sums] = await scope.query<Sums>(
    `select stock.*, extract(epoch from least($4::timestamptz, now()) - $3::timestamptz)::float8 / 86400 as days, (
       select coalesce(sum(i.quantity), 0) from orders o join order_items i on i.order_id = o.id
       where ${SOLD_IN_PERIOD}
     ) as "unitsSold"
     from (
       select coalesce(sum(ended), 0) as "unitCount", coalesce(sum(began), 0) as "unitsAtStart",
         coalesce(sum(ended) filter (where cost_price is null), 0) as "unitsWithoutCost",
         coalesce(sum(ended * price::numeric), 0)::text as "retailValue",
         coalesce(sum(ended * cost_price::numeric), 0)::text as "costValue"
       from (
         select v.price, v.cost_price, ${onHandBefore('$4')} as ended, ${onHandBefore('$3')} as began
         from stock_levels l join product_variants v on v.id = l.variant_id
         where l.store_id = $1 and v.currency = $2
       ) as levels
     ) as stock`,
    periodValues(scope),
  );
  return reportOf(sums!, period.currency);
}

function reportOf(sums: Sums, currency: string): StockReport {
  const { unitCount, unitsAtStart, unitsWithoutCost, unitsSold, days } = sums;
  const meanStock = (unitsAtStart + unitCount) / 2;
  return {
    unitCount,
    unitsWithoutCost,
    unitsSold,
    retailValue: toMoney(BigInt(sums.retailValue), currency),
    costValue: toMoney(BigInt(sums.costValue), currency),
    turnover: meanStock > 0 ? unitsSold / meanStock : null,
    daysOfCover: unitsSold > 0 && days > 0 ? Math.round((10 * unitCount * days) / unitsSold) / 10 : null,
  };
}
