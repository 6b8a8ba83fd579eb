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
    description: 'What was sold in a span of time, and to whom, for managers and administrators.',
  })
  analytics(
    @Args(() => AnalyticsArgs) args: AnalyticsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ReportPeriod> {
    return requestedPeriod(context, args);
  }

  @FieldResolver(() => Analytics, {
    description:
      'The same of the time before, which ends where this begins: as many months before whole months, else as long.',
  })
  previousPeriod(@Root() period: ReportPeriod, @Ctx() { reader }: RequestContext): Promise<ReportPeriod> {
    return periodBefore(reader, period);
  }

  @FieldResolver(() => [GraphQLCurrencyCode], {
    ...SCAN,
    description: 'The currencies in which orders were placed: each has figures of its own.',
  })
  currencies(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<string[]> {
    return readCurrencies(this.#scope(context, period));
  }

  @FieldResolver(() => SalesOverview, { ...SCAN, description: 'What was sold in all.' })
  overview(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<SalesOverview> {
    return readOverview(this.#scope(context, period));
  }

  @FieldResolver(() => [SalesPoint], {
    ...SCAN,
    description: 'What was sold hour by hour, day by day and so on, the earliest first, without a gap.',
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
    description: 'The products that sold best, the best first.',
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
    description: 'The customers who bought for the most, the best first.',
  })
  topCustomers(
    @Args(() => TopArgs) { first }: TopArgs,
    @Root() period: ReportPeriod,
    @Ctx() context: RequestContext,
  ): Promise<CustomerSales[]> {
    return readTopCustomers(this.#scope(context, period), pageWindow({ first }).size);
  }

  @FieldResolver(() => [Order], {
    description: 'The orders that were placed last, whatever became of them, the latest first.',
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
    description:
      'How many of the orders that were placed have which status now; a status of none is left out.',
  })
  statusCounts(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<OrderStatusCount[]> {
    return this.#countStatuses(context, period);
  }

  @FieldResolver(() => [FunnelStep], {
    ...SCAN,
    description: 'How far the orders that were placed have come.',
  })
  async funnel(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<FunnelStep[]> {
    return funnelOf(await this.#countStatuses(context, period));
  }

  @FieldResolver(() => CustomerFigures, { ...SCAN, description: 'Who bought, and how many of them again.' })
  customers(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<CustomerFigures> {
    return readCustomerFigures(this.#scope(context, period));
  }

  @FieldResolver(() => RefundFigures, { ...SCAN, description: 'What went back to customers.' })
  refunds(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<RefundFigures> {
    return readRefunds(this.#scope(context, period));
  }

  @FieldResolver(() => InventoryFigures, {
    ...SCAN,
    description: 'What lies on the shelves, and how fast it sells.',
  })
  inventory(@Root() period: ReportPeriod, @Ctx() context: RequestContext): Promise<StockReport> {
    return readStockReport(this.#scope(context, period));
  }

  @FieldResolver(() => String, {
    ...SCAN,
    description:
      'A report as CSV (RFC 4180) with a line of names, to be saved as a file; amounts are decimal numbers, moments ' +
      'in UTC, and what a spreadsheet would take for a formula begins with an apostrophe.',
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
