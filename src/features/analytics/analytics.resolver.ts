import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { pageWindow } from '../../platform/db/paging/page-window.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { Reports } from '../../platform/db/reading/reports.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { Loaders } from '../../platform/graphql/loading/loaders.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { Order } from '../orders/order.entity.ts';
import { AnalyticsArgs, CsvArgs, SalesArgs, TopArgs, TopProductsArgs } from './analytics.inputs.ts';
import {
  Analytics,
  CustomerFigures,
  CustomerSales,
  FunnelStep,
  InventoryFigures,
  OrderStatusCount,
  ProductSales,
  RefundFigures,
  SalesOverview,
  SalesPoint,
} from './analytics.payloads.ts';
import {
  readCurrencies,
  readCustomerFigures,
  readRecentOrders,
  readTopCustomers,
  readTopProducts,
} from './best-sellers.queries.ts';
import { readRefunds } from './refunds.queries.ts';
import { reportCsv } from './report-csv.ts';
import { periodBefore, type ReportPeriod, requestedPeriod } from './report-period.ts';
import { type ReportScope, reportScope } from './report-scope.ts';
import { funnelOf, readOverview, readSales, readStatusCounts } from './sales.queries.ts';
import { readStockReport, type StockReport } from './stock-report.queries.ts';

/** The cost of a field that reads every order of the range. */
const SCAN = { complexity: 50 };

/** Reports. Each is read on request, and a viewer who may see one may see all. */
@Resolver(() => Analytics)
export class AnalyticsResolver {
  readonly #reports: Reports;
  /** Two reports show them, and a request for both reads them once. */
  readonly #statusCounts = new WeakMap<ReportPeriod, Promise<OrderStatusCount[]>>();

  constructor(reports: Reports) {
    this.#reports = reports;
  }

  @Can('read', 'Analytics')
  @Query(() => Analytics, {
    description: 'Figures about the sales of a period. Only for managers and administrators.',
  })
  analytics(
    @Args(() => AnalyticsArgs) args: AnalyticsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ReportPeriod> {
    return requestedPeriod(context, args);
  }

  @FieldResolver(() => Analytics, {
    description:
      'The same figures for the preceding period, which ends where this one begins. For whole months it ' +
      'has as many months, otherwise the same length.',
  })
  previousPeriod(@Root() period: ReportPeriod, @Ctx() { reader }: RequestContext): Promise<ReportPeriod> {
    return periodBefore(reader, period);
  }

  @FieldResolver(() => [GraphQLCurrencyCode], {
    ...SCAN,
    description: 'The currencies of the orders in the period. Each currency needs its own report.',
  })
  currencies(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<string[]> {
    return readCurrencies(this.#scope(context, period));
  }

  @FieldResolver(() => SalesOverview, { ...SCAN, description: 'The sales of the whole period.' })
  overview(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<SalesOverview> {
    return readOverview(this.#scope(context, period));
  }

  @FieldResolver(() => [SalesPoint], {
    ...SCAN,
    description: 'The sales as a series of points without gaps, the earliest first.',
  })
  sales(
    @Args(() => SalesArgs) args: SalesArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<SalesPoint[]> {
    return readSales(this.#scope(context, period), args);
  }

  @FieldResolver(() => [ProductSales], {
    ...SCAN,
    description: 'The best-selling products, the best first.',
  })
  topProducts(
    @Args(() => TopProductsArgs) { first, by }: TopProductsArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<ProductSales[]> {
    const { size: count } = pageWindow({ first });
    return readTopProducts(this.#scope(context, period), { ranking: by, count });
  }

  @FieldResolver(() => [CustomerSales], {
    ...SCAN,
    description: 'The customers with the highest totals, the highest first.',
  })
  topCustomers(
    @Args(() => TopArgs) { first }: TopArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<CustomerSales[]> {
    return readTopCustomers(this.#scope(context, period), pageWindow({ first }).size);
  }

  @FieldResolver(() => [Order], {
    description: 'The latest orders in any status, the latest first.',
  })
  recentOrders(
    @Args(() => TopArgs) { first }: TopArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<Row<Order>[]> {
    return readRecentOrders(this.#scope(context, period), pageWindow({ first }).size);
  }

  @FieldResolver(() => [OrderStatusCount], {
    ...SCAN,
    description: 'Number of placed orders by present status. A status without orders is left out.',
  })
  statusCounts(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<OrderStatusCount[]> {
    return this.#countStatuses(context, period);
  }

  @FieldResolver(() => [FunnelStep], {
    ...SCAN,
    description: 'Number of placed orders that have reached each stage.',
  })
  async funnel(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<FunnelStep[]> {
    return funnelOf(await this.#countStatuses(context, period));
  }

  @FieldResolver(() => CustomerFigures, { ...SCAN, description: 'Figures about new and repeat customers.' })
  customers(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<CustomerFigures> {
    return readCustomerFigures(this.#scope(context, period));
  }

  @FieldResolver(() => RefundFigures, { ...SCAN, description: 'Figures about refunds.' })
  refunds(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<RefundFigures> {
    return readRefunds(this.#scope(context, period));
  }

  @FieldResolver(() => InventoryFigures, {
    ...SCAN,
    description: 'Figures about the stock and how fast it sells.',
  })
  inventory(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<StockReport> {
    return readStockReport(this.#scope(context, period));
  }

  @FieldResolver(() => String, {
    ...SCAN,
    description:
      'A report as CSV (RFC 4180) with a header line, to be saved as a file. Amounts are decimal ' +
      'numbers and times are in UTC. An apostrophe precedes a value that a spreadsheet would take for a ' +
      'formula.',
  })
  csv(
    @Args(() => CsvArgs) args: CsvArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    // The columns of a file are not requested fields, so this reader reads all columns.
    const reader = context.reader.forRequest();
    const loaders = new Loaders({ reader, storeId: context.store.id, events: context.events });
    const whole = { ...context, reader, loaders };
    return reportCsv(whole, this.#scope(whole, period), args);
  }

  /** Each request has its own period object. */
  #countStatuses(context: RequestContext, period: ReportPeriod): Promise<OrderStatusCount[]> {
    let counts = this.#statusCounts.get(period);
    if (!counts) {
      counts = readStatusCounts(this.#scope(context, period));
      this.#statusCounts.set(period, counts);
    }
    return counts;
  }

  #scope(context: RequestContext, period: ReportPeriod): ReportScope {
    return reportScope(this.#reports, context, period);
  }
}
