import { toMoney } from '../../platform/graphql/scalars/money.ts';
import { formatRate } from '../../values/rate.ts';
import type { TaxCategory } from '../pricing/rules/tax-rules.ts';
import type { PromotionSales, TaxFigures } from './price-reports.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { NET_TOTAL, periodValues, SOLD_IN_PERIOD } from './sales.queries.ts';

/**
 * Sold orders by promotion, those with the highest discounts first. Discounts that no promotion gave are a row as well.
 *
 * @param count maximum number
 */
export async function readPromotionSales(scope: ReportScope, count: number): Promise<PromotionSales[]> {
  const { currency } = scope.period;
  const rows = await scope.query<
    Pick<PromotionSales, 'promotionId' | 'codeCount' | 'orderCount' | 'shareOfSales'> & {
      discountTotal: string;
      netTotal: string;
    }
  >(
    `select "promotionId", count(code) as "codeCount", sum(orders)::int as "orderCount",
       sum(discounts)::text as "discountTotal", sum(net)::text as "netTotal",
       (sum(net) / nullif((select sum(${NET_TOTAL}) from orders o where ${SOLD_IN_PERIOD}), 0))::float8 as "shareOfSales"
     from (
       select d."promotionId", d.code, count(*) as orders, sum(coalesce(d.amount, o.discount_total)) as discounts,
         sum(${NET_TOTAL}) as net
       from orders o left join lateral jsonb_to_recordset(o.price_details -> 'discounts')
         as d ("promotionId" uuid, code text, amount bigint) on true
       where ${SOLD_IN_PERIOD} and coalesce(d.amount, o.discount_total) > 0
       group by d."promotionId", d.code
     ) as by_code
     group by "promotionId" order by sum(discounts) desc, "promotionId" limit $5`,
    [...periodValues(scope), count],
  );
  return rows.map((row) => ({
    ...row,
    discountTotal: toMoney(BigInt(row.discountTotal), currency),
    netTotal: toMoney(BigInt(row.netTotal), currency),
  }));
}

interface TaxRow {
  readonly isBrokenDown: boolean;
  readonly category: TaxCategory | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly ratePpm: number | null;
  readonly orderCount: number;
  readonly base: string;
  readonly amount: string;
}

/**
 * The tax of the sold orders by place, category and rate. An order without tax lines is counted with its whole net and
 * tax, so that no order is left out. An order has one line for each of the rows: its reason follows from the category.
 */
export async function readTaxes(scope: ReportScope): Promise<TaxFigures[]> {
  const rows = await scope.query<TaxRow>(
    `select t.category is not null or (o.priced_by = 'RULES' and o.tax_total = 0) as "isBrokenDown",
       t.category, t.name, t.country, t.region, t."ratePpm", count(*) as "orderCount",
       sum(coalesce(t.base, ${NET_TOTAL}))::text as base, sum(coalesce(t.amount, o.tax_total))::text as amount
     from orders o left join lateral jsonb_to_recordset(o.price_details -> 'taxes')
       as t (category text, name text, country text, region text, "ratePpm" int, base bigint, amount bigint) on true
     where ${SOLD_IN_PERIOD}
     group by 1, t.category, t.name, t.country, t.region, t."ratePpm"
     order by t.country nulls last, t.region nulls first, t.name, t."ratePpm" desc, t.category, 1 desc`,
    periodValues(scope),
  );
  return rows.map((row) => figuresOf(row, scope.period.currency));
}

function figuresOf({ ratePpm, base, amount, ...row }: TaxRow, currency: string): TaxFigures {
  return {
    ...row,
    rate: ratePpm === null ? null : formatRate(ratePpm),
    base: toMoney(BigInt(base), currency),
    amount: toMoney(BigInt(amount), currency),
    gross: toMoney(BigInt(base) + BigInt(amount), currency),
  };
}
