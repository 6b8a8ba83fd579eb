import { pageWindow } from '../../platform/db/paging/page-window.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { toMoney } from '../../platform/graphql/scalars/money.ts';
import { csvLine } from '../../values/csv.ts';
import { encodeId } from '../../values/ids.ts';
import { visibleProduct } from '../catalog/catalog-visibility.ts';
import type { Product } from '../catalog/product.entity.ts';
import type { Customer } from '../customers/customer.entity.ts';
import { permittedCustomer } from '../customers/customer-permissions.ts';
import { type AnalyticsInterval, AnalyticsReport, type ProductRanking } from './analytics.inputs.ts';
import type { CustomerSales, ProductSales, SalesFigures, SalesPoint } from './analytics.payloads.ts';
import {
  readCustomerFigures,
  readRecentOrders,
  readTopCustomers,
  readTopProducts,
} from './best-sellers.queries.ts';
import { type Cell, type Columns, tableOf, textOf } from './csv-table.ts';
import { promotionTable, taxTable } from './price-report-tables.ts';
import { readRefunds } from './refunds.queries.ts';
import type { ReportScope } from './report-scope.ts';
import { funnelOf, readOverview, readSales, readStatusCounts } from './sales.queries.ts';
import { readStockReport } from './stock-report.queries.ts';

interface CsvWanted {
  readonly report: AnalyticsReport;
  readonly interval: AnalyticsInterval;
  readonly by: ProductRanking;
  readonly first: number;
}

/** The source of a table's rows. */
interface TableSource extends Omit<CsvWanted, 'report' | 'first'> {
  readonly scope: ReportScope;
  readonly context: RequestContext;
  readonly count: number;
}

/**
 * The figures of the report of that name, with the currency in every line.
 *
 * @param context its reader must read all columns
 */
export async function reportCsv(
  context: RequestContext,
  scope: ReportScope,
  { report, first, ...how }: CsvWanted,
): Promise<string> {
  const { size: count } = pageWindow({ first });
  const { currency } = scope.period;
  const [names, ...rows] = await TABLES[report]({ ...how, scope, context, count });
  return [[...names!, 'currency'], ...rows.map((cells) => [...cells, currency])]
    .map((cells) => csvLine(cells.map(textOf)))
    .join('');
}

const FIGURES: Columns<SalesFigures> = {
  orders: ({ orderCount }) => orderCount,
  subtotal: ({ subtotal }) => subtotal,
  discounts: ({ discountTotal }) => discountTotal,
  tax: ({ taxTotal }) => taxTotal,
  shipping: ({ shippingTotal }) => shippingTotal,
  total: ({ total }) => total,
  average_order_value: ({ averageOrderValue }) => averageOrderValue,
  net: ({ netTotal }) => netTotal,
  rounding: ({ roundingTotal }) => roundingTotal,
};

/** The tables. The first line of each has the column names. */
const TABLES: Record<AnalyticsReport, (source: TableSource) => Promise<Cell[][]>> = {
  [AnalyticsReport.OVERVIEW]: async ({ scope }) => tableOf(FIGURES, [await readOverview(scope)]),
  [AnalyticsReport.SALES]: async ({ scope, interval }) =>
    tableOf<SalesPoint>(
      { from: ({ from }) => from, to: ({ to }) => to, ...FIGURES },
      await readSales(scope, { interval }),
    ),
  [AnalyticsReport.TOP_PRODUCTS]: async ({ scope, context, by, count }) => {
    const sales = await readTopProducts(scope, { ranking: by, count });
    const products = await Promise.all(sales.map(({ productId }) => visibleProduct(context, productId)));
    return tableOf<ProductSales & { product: Row<Product> | undefined }>(
      {
        product_id: ({ productId }) => encodeId('prd', productId),
        product: ({ product }) => product?.name,
        orders: ({ orderCount }) => orderCount,
        quantity: ({ quantity }) => quantity,
        revenue: ({ revenue }) => revenue,
        net_revenue: ({ netRevenue }) => netRevenue,
      },
      sales.map((row, at) => ({ ...row, product: products[at] })),
    );
  },
  [AnalyticsReport.TOP_CUSTOMERS]: async ({ scope, context, count }) => {
    const sales = await readTopCustomers(scope, count);
    const customers = await Promise.all(
      sales.map(({ customerId }) => permittedCustomer(context, 'read', customerId)),
    );
    return tableOf<CustomerSales & { customer: Row<Customer> | undefined }>(
      {
        customer_id: ({ customerId }) => encodeId('cus', customerId),
        name: ({ customer }) => customer?.name,
        email: ({ customer }) => customer?.email,
        orders: ({ orderCount }) => orderCount,
        total: ({ total }) => total,
      },
      sales.map((row, at) => ({ ...row, customer: customers[at] })),
    );
  },
  [AnalyticsReport.RECENT_ORDERS]: async ({ scope, count }) =>
    tableOf(
      {
        number: ({ number }) => number,
        placed_at: ({ placedAt }) => placedAt,
        email: ({ email }) => email,
        status: ({ status }) => status,
        payment_status: ({ paymentStatus }) => paymentStatus,
        total: ({ total, currency }) => toMoney(total, currency),
      },
      await readRecentOrders(scope, count),
    ),
  [AnalyticsReport.STATUS_COUNTS]: async ({ scope }) =>
    tableOf(
      {
        status: ({ status }) => status,
        orders: ({ orderCount }) => orderCount,
        total: ({ total }) => total,
      },
      await readStatusCounts(scope),
    ),
  [AnalyticsReport.FUNNEL]: async ({ scope }) =>
    tableOf(
      { stage: ({ stage }) => stage, orders: ({ orderCount }) => orderCount, rate: ({ rate }) => rate },
      funnelOf(await readStatusCounts(scope)),
    ),
  [AnalyticsReport.CUSTOMERS]: async ({ scope }) =>
    tableOf(
      {
        customers: ({ customerCount }) => customerCount,
        new_customers: ({ newCustomerCount }) => newCustomerCount,
        repeat_customers: ({ repeatCustomerCount }) => repeatCustomerCount,
        repeat_rate: ({ repeatRate }) => repeatRate,
      },
      [await readCustomerFigures(scope)],
    ),
  [AnalyticsReport.REFUNDS]: async ({ scope }) =>
    tableOf(
      {
        refunds: ({ refundCount }) => refundCount,
        orders: ({ orderCount }) => orderCount,
        total: ({ total }) => total,
      },
      [await readRefunds(scope)],
    ),
  [AnalyticsReport.DISCOUNTS_BY_PROMOTION]: promotionTable,
  [AnalyticsReport.TAXES]: taxTable,
  [AnalyticsReport.INVENTORY]: async ({ scope, context }) => {
    const maySeeCost = context.ability.can('read', 'CostPrice');
    return tableOf(
      {
        units: ({ unitCount }) => unitCount,
        retail_value: ({ retailValue }) => retailValue,
        cost_value: ({ costValue }) => (maySeeCost ? costValue : null),
        units_without_cost: ({ unitsWithoutCost }) => unitsWithoutCost,
        units_sold: ({ unitsSold }) => unitsSold,
        turnover: ({ turnover }) => turnover,
        days_of_cover: ({ daysOfCover }) => daysOfCover,
      },
      [await readStockReport(scope)],
    );
  },
};
