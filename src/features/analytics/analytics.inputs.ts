import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';
import { MAX_PAGE_SIZE } from '../../platform/db/paging/page-window.ts';
import { DateTimeRange } from '../../platform/graphql/lists/filter-inputs.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { DEFAULT_DAYS, FIRST_YEAR, MAX_POINTS, MAX_YEARS } from './report-period.ts';

const optional = (description: string) => ({ nullable: true, description });

@ArgsType()
export class AnalyticsArgs {
  @Field(
    () => DateTimeRange,
    optional(
      `The period. The default is the last ${DEFAULT_DAYS} days until the end of today. It may start in ` +
        `${FIRST_YEAR} and is at most ${MAX_YEARS} years long.`,
    ),
  )
  range?: DateTimeRange | null;

  @Field(
    () => String,
    optional(
      "IANA time zone of the report's days, weeks and months, such as `Europe/Berlin`. The default is " +
        "the store's.",
    ),
  )
  timeZone?: string | null;

  @Field(
    () => GraphQLCurrencyCode,
    optional("Currency of the report. Orders in other currencies are left out. The default is the store's."),
  )
  currency?: string | null;
}

export enum AnalyticsInterval {
  HOUR = 'HOUR',
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}

registerEnumType(AnalyticsInterval, {
  name: 'AnalyticsInterval',
  description: 'The length of each point of a series, by the local calendar of the time zone.',
  valuesConfig: {
    HOUR: { description: 'One hour.' },
    DAY: { description: 'From midnight to midnight. A day has 23 or 25 hours when the clocks change.' },
    WEEK: { description: 'From Monday to Sunday.' },
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'A quarter that starts in January, April, July or October.' },
    YEAR: { description: 'A calendar year.' },
  },
});

export enum ProductRanking {
  REVENUE = 'REVENUE',
  QUANTITY = 'QUANTITY',
}

registerEnumType(ProductRanking, {
  name: 'ProductRanking',
  description: 'The figure by which products are ranked.',
  valuesConfig: {
    REVENUE: { description: 'The `revenue` of the product.' },
    QUANTITY: { description: 'Number of units sold.' },
  },
});

export enum AnalyticsReport {
  OVERVIEW = 'OVERVIEW',
  SALES = 'SALES',
  TOP_PRODUCTS = 'TOP_PRODUCTS',
  TOP_CUSTOMERS = 'TOP_CUSTOMERS',
  RECENT_ORDERS = 'RECENT_ORDERS',
  STATUS_COUNTS = 'STATUS_COUNTS',
  FUNNEL = 'FUNNEL',
  CUSTOMERS = 'CUSTOMERS',
  REFUNDS = 'REFUNDS',
  DISCOUNTS_BY_PROMOTION = 'DISCOUNTS_BY_PROMOTION',
  TAXES = 'TAXES',
  INVENTORY = 'INVENTORY',
}

registerEnumType(AnalyticsReport, {
  name: 'AnalyticsReport',
  description: 'The reports that can be exported as CSV.',
  valuesConfig: {
    OVERVIEW: { description: 'The figures of `overview`.' },
    SALES: { description: 'The figures of `sales`, one line per point.' },
    TOP_PRODUCTS: { description: 'The figures of `topProducts`, one line per product.' },
    TOP_CUSTOMERS: { description: 'The figures of `topCustomers`, one line per customer.' },
    RECENT_ORDERS: { description: 'The orders of `recentOrders`, one line per order.' },
    STATUS_COUNTS: { description: 'The figures of `statusCounts`, one line per status.' },
    FUNNEL: { description: 'The figures of `funnel`, one line per stage.' },
    CUSTOMERS: { description: 'The figures of `customers`.' },
    REFUNDS: { description: 'The figures of `refunds`.' },
    DISCOUNTS_BY_PROMOTION: {
      description: 'The figures of `discountsByPromotion`, one line per promotion.',
    },
    TAXES: { description: 'The figures of `taxes`, one line per rate and place.' },
    INVENTORY: { description: 'The figures of `inventory`.' },
  },
});

@ArgsType()
export class TopArgs {
  @Field(() => Int, { defaultValue: 10, description: `Largest number of items, 0 to ${MAX_PAGE_SIZE}.` })
  first!: number;
}

@ArgsType()
export class TopProductsArgs extends TopArgs {
  @Field(() => ProductRanking, {
    defaultValue: ProductRanking.REVENUE,
    description: 'The figure by which products are ranked.',
  })
  by!: ProductRanking;
}

@ArgsType()
export class SalesArgs {
  @Field(() => AnalyticsInterval, {
    defaultValue: AnalyticsInterval.DAY,
    description: `Length of each point. A period has at most ${MAX_POINTS.toLocaleString('en')} points.`,
  })
  interval!: AnalyticsInterval;
}

@ArgsType()
export class CsvArgs {
  @Field(() => AnalyticsReport, { description: 'The report to export.' })
  report!: AnalyticsReport;

  @Field(() => ProductRanking, {
    defaultValue: ProductRanking.REVENUE,
    description: 'The figure by which products are ranked.',
  })
  by!: ProductRanking;

  @Field(() => AnalyticsInterval, {
    defaultValue: AnalyticsInterval.DAY,
    description: 'Length of each point of SALES.',
  })
  interval!: AnalyticsInterval;

  @Field(() => Int, {
    defaultValue: 100,
    description: `Largest number of products, customers, orders or promotions, 0 to ${MAX_PAGE_SIZE}.`,
  })
  first!: number;
}
