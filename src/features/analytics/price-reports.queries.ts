import { toMoney } from '../../platform/graphql/scalars/money.ts';
import { formatRate } from '../../values/rate.ts';
import type { TaxCategory } from '../pricing/rules/tax-rules.ts';
import type { PromotionSales, TaxFigures } from './price-reports.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { NET_TOTAL, periodValues, SOLD_IN_PERIOD } from './sales.queries.ts';

/** A list of the price details of an order `o`. Null if it is empty. */
const listIn = (key: 'taxes' | 'discounts') => `nullif(o.price_details -> '${key}', '[]')`;

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
    `with sold as (
       select o.id, o.discount_total, ${NET_TOTAL} as net, ${listIn('discounts')} as discounts
       from orders o where ${SOLD_IN_PERIOD}
     ), given as (
       select d."promotionId", d.code, d.amount, sold.id, sold.net
       from sold cross join lateral jsonb_to_recordset(sold.discounts)
         as d ("promotionId" uuid, code text, amount bigint)
       where d.amount > 0
       union all
       select null, null, sold.discount_total, sold.id, sold.net from sold
       where sold.discounts is null and sold.discount_total > 0
     )
     select "promotionId", count(distinct code) as "codeCount", count(*) as "orderCount",
       sum(amount)::text as "discountTotal", sum(net)::text as "netTotal",
       (sum(net) / nullif((select sum(net) from sold), 0))::float8 as "shareOfSales"
     from given group by "promotionId" order by sum(amount) desc, "promotionId" limit $5`,
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
 * tax, so that no order is left out.
 */
export async function readTaxes(scope: ReportScope): Promise<TaxFigures[]> {
  const rows = await scope.query<TaxRow>(
    `with sold as (
       select o.id, o.priced_by, o.tax_total, ${NET_TOTAL} as net, ${listIn('taxes')} as taxes
       from orders o where ${SOLD_IN_PERIOD}
     )
     select true as "isBrokenDown", t.category, t.name, t.country, t.region, t."ratePpm",
       count(distinct sold.id) as "orderCount", sum(t.base)::text as base, sum(t.amount)::text as amount
     from sold cross join lateral jsonb_to_recordset(sold.taxes)
       as t (category text, name text, country text, region text, "ratePpm" int, base bigint, amount bigint)
     group by t.category, t.name, t.country, t.region, t."ratePpm"
     union all
     select sold.priced_by = 'RULES' and sold.tax_total = 0, null, null, null, null, null, count(*),
       sum(net)::text, sum(tax_total)::text
     from sold where sold.taxes is null group by 1
     order by country nulls last, region nulls first, name, "ratePpm" desc, category, "isBrokenDown" desc`,
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
