import { toMoney } from '../../platform/graphql/scalars/money.ts';
import { formatRate } from '../../values/rate.ts';
import type { TaxCategory } from '../pricing/rules/tax-rules.ts';
import type { PromotionSales, TaxFigures } from './price-reports.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { IS_SOLD, NET_TOTAL, periodValues, SOLD_IN_PERIOD } from './sales.queries.ts';

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

/** Successful refunds `r` of the period, with their payments `p`; binds {@link periodValues}. */
const REFUNDED_IN_PERIOD = `r.store_id = $1 and p.currency = $2 and r.created_at >= $3 and r.created_at < $4
       and r.status = 'SUCCEEDED'`;

/** The tax lines `t` of orders `o`. */
const TAX_LINES = `left join lateral jsonb_to_recordset(o.price_details -> 'taxes')
       as t (category text, name text, country text, region text, "ratePpm" int, base bigint, amount bigint) on true`;

const TAX_KEY = `t.category is not null or (o.priced_by = 'RULES' and o.tax_total = 0) as "isBrokenDown",
       t.category, t.name,
       coalesce(t.country, case when o.priced_by = 'GIVEN' then o.shipping_address ->> 'countryCode' end) as country,
       t.region, t."ratePpm"`;

/** The share of a refund `r` in the present total of its order: see `refunded` of {@link readTaxes}. */
const REFUNDED_SHARE = `r.amount::numeric * greatest(0, o.refunded_total - greatest(0, o.paid_total - o.total))
         / o.refunded_total / o.total`;

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
  readonly refundedBase: string;
  readonly refundedAmount: string;
}

/**
 * The tax of the sold orders by place, category and rate. An order without tax lines is counted with its whole net and
 * tax, so that no order is left out. An order has one line for each of the rows: its reason follows from the category.
 *
 * The refunds of the period are those of sold orders, whenever they were placed. A refund names no lines, so each tax line
 * of its order has a share in proportion. What an order was overpaid by is no part of its total, and so its refund is no
 * part of the tax: a refund counts as far as less than the total stays paid.
 */
export async function readTaxes(scope: ReportScope): Promise<TaxFigures[]> {
  const rows = await scope.query<TaxRow>(
    `select "isBrokenDown", category, name, country, region, "ratePpm", sum(orders)::int as "orderCount",
       sum(base)::text as base, sum(amount)::text as amount,
       round(sum(refunded_base))::text as "refundedBase", round(sum(refunded_amount))::text as "refundedAmount"
     from (
       select ${TAX_KEY}, count(*) as orders, sum(coalesce(t.base, ${NET_TOTAL})) as base,
         sum(coalesce(t.amount, o.tax_total)) as amount, 0 as refunded_base, 0 as refunded_amount
       from orders o ${TAX_LINES}
       where ${SOLD_IN_PERIOD}
       group by 1, 2, 3, 4, 5, 6
       union all
       select ${TAX_KEY}, 0, 0, 0, sum(${REFUNDED_SHARE} * coalesce(t.base, ${NET_TOTAL})),
         sum(${REFUNDED_SHARE} * coalesce(t.amount, o.tax_total))
       from payment_refunds r
       join payments p on p.id = r.payment_id
       join orders o on o.id = p.order_id and o.store_id = p.store_id
       ${TAX_LINES}
       where ${REFUNDED_IN_PERIOD} and ${IS_SOLD} and o.total > 0 and o.refunded_total > 0
       group by 1, 2, 3, 4, 5, 6
     ) as t
     group by 1, 2, 3, 4, 5, 6
     having sum(orders) > 0 or sum(refunded_base) > 0
     order by category is null, 1 desc, country nulls last, region nulls first, name, "ratePpm" desc, category`,
    periodValues(scope),
  );
  return rows.map((row) => figuresOf(row, scope.period.currency));
}

function figuresOf(
  { ratePpm, base, amount, refundedBase, refundedAmount, ...row }: TaxRow,
  currency: string,
): TaxFigures {
  return {
    ...row,
    rate: ratePpm === null ? null : formatRate(ratePpm),
    base: toMoney(BigInt(base), currency),
    amount: toMoney(BigInt(amount), currency),
    gross: toMoney(BigInt(base) + BigInt(amount), currency),
    refundedBase: toMoney(BigInt(refundedBase), currency),
    refundedAmount: toMoney(BigInt(refundedAmount), currency),
  };
}
