import type { Row } from '../../platform/db/reading/reader.ts';
import { type Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { Order } from '../orders/order.entity.ts';
import { ProductRanking } from './analytics.inputs.ts';
import type { CustomerFigures, CustomerSales, ProductSales } from './analytics.payloads.ts';
import type { ReportScope } from './report-scope.ts';
import { IS_SOLD, periodValues, SOLD_IN_PERIOD } from './sales.queries.ts';

/** @param options.count maximum number, the best first */
export async function readTopProducts(
  scope: ReportScope,
  { ranking, count }: { ranking: ProductRanking; count: number },
): Promise<ProductSales[]> {
  const best = ranking === ProductRanking.REVENUE ? 'sum(i.total)' : 'sum(i.quantity)';
  const rows = await scope.query<
    Omit<ProductSales, 'revenue' | 'netRevenue'> & { revenue: string; netRevenue: string }
  >(
    `select i.product_id as "productId", count(distinct i.order_id) as "orderCount", sum(i.quantity) as quantity,
       sum(i.total)::text as revenue,
       sum(i.total - case when o.taxes_included then i.tax_total else 0 end)::text as "netRevenue"
     from orders o join order_items i on i.order_id = o.id
     where ${SOLD_IN_PERIOD}
     group by i.product_id order by ${best} desc, i.product_id limit $5`,
    [...periodValues(scope), count],
  );
  const money = (sum: string): Money => toMoney(BigInt(sum), scope.period.currency);
  return rows.map((row) => ({ ...row, revenue: money(row.revenue), netRevenue: money(row.netRevenue) }));
}

/** @param count maximum number, the customers with the highest total first */
export async function readTopCustomers(scope: ReportScope, count: number): Promise<CustomerSales[]> {
  const rows = await scope.query<Omit<CustomerSales, 'total'> & { total: string }>(
    `select o.customer_id as "customerId", count(*) as "orderCount", sum(o.total)::text as total
     from orders o where ${SOLD_IN_PERIOD}
     group by o.customer_id order by sum(o.total) desc, o.customer_id limit $5`,
    [...periodValues(scope), count],
  );
  return rows.map((row) => ({ ...row, total: toMoney(BigInt(row.total), scope.period.currency) }));
}

/** @param count maximum number, the latest first, in any status */
export function readRecentOrders(
  { reader, storeId, period }: ReportScope,
  count: number,
): Promise<Row<Order>[]> {
  const { currency, from, to } = period;
  return reader.rows(
    Order,
    `where t.store_id = $1 and t.currency = $2 and t.placed_at >= $3 and t.placed_at < $4
     order by t.placed_at desc, t.id desc limit $5`,
    [storeId, currency, from, to, count],
  );
}

export async function readCustomerFigures(scope: ReportScope): Promise<CustomerFigures> {
  const [figures] = await scope.query<Omit<CustomerFigures, 'repeatRate'>>(
    `select count(*) as "customerCount", count(*) filter (where not had_bought) as "newCustomerCount",
       count(*) filter (where had_bought or orders > 1) as "repeatCustomerCount"
     from (
       select count(*) as orders, exists (
         select from orders o where o.customer_id = buyer.customer_id and o.store_id = $1 and o.currency = $2
           and o.placed_at < $3 and ${IS_SOLD}
       ) as had_bought
       from (select o.customer_id from orders o where ${SOLD_IN_PERIOD}) as buyer
       group by buyer.customer_id
     ) as buyers`,
    periodValues(scope),
  );
  const { customerCount, repeatCustomerCount } = figures!;
  return { ...figures!, repeatRate: customerCount === 0 ? null : repeatCustomerCount / customerCount };
}

/** The currencies of the orders placed in the period. A report has one currency. */
export async function readCurrencies(scope: ReportScope): Promise<string[]> {
  const { storeId, period } = scope;
  const rows = await scope.query<{ currency: string }>(
    `select distinct o.currency from orders o
     where o.store_id = $1 and o.placed_at >= $2 and o.placed_at < $3 order by o.currency`,
    [storeId, period.from, period.to],
  );
  return rows.map(({ currency }) => currency);
}
