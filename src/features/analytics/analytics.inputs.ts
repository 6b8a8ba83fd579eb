import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';
import { DateTimeRange } from '../../platform/graphql/lists/filter-inputs.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';

const optional = (description: string) => ({ nullable: true, description });

@ArgsType()
export class AnalyticsArgs {
  @Field(
    () => DateTimeRange,
    optional(
      'The span of time: the last 30 days up to the end of today by default. From 1970 on and at most 20 years.',
    ),
  )
  range?: DateTimeRange | null;

  @Field(
    () => String,
    optional(
      "IANA time zone whose days, weeks and months count, such as `Europe/Berlin`; by default the store's.",
    ),
  )
  timeZone?: string | null;

  @Field(
    () => GraphQLCurrencyCode,
    optional("Only orders in this currency, since amounts of two are never added; by default the store's."),
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
  description: 'How long each point of a series is, by the clock and calendar of the time zone.',
  valuesConfig: {
    HOUR: { description: 'An hour.' },
    DAY: { description: 'From midnight to midnight, which is 23 or 25 hours when the clocks change.' },
    WEEK: { description: 'From Monday to Sunday.' },
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'Three months from January, April, July or October on.' },
    YEAR: { description: 'A calendar year.' },
  },
});

export enum ProductRanking {
  REVENUE = 'REVENUE',
  QUANTITY = 'QUANTITY',
}

registerEnumType(ProductRanking, {
  name: 'ProductRanking',
  description: 'What makes a product a top product.',
  valuesConfig: {
    REVENUE: { description: 'What its lines cost after their discounts.' },
    QUANTITY: { description: 'How many of it were sold.' },
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
  INVENTORY = 'INVENTORY',
}

registerEnumType(AnalyticsReport, {
  name: 'AnalyticsReport',
  description: 'A report as a file.',
  valuesConfig: {
    OVERVIEW: { description: 'What `overview` shows.' },
    SALES: { description: 'What `sales` shows, a line for each point.' },
    TOP_PRODUCTS: { description: 'What `topProducts` shows, a line for each product.' },
    TOP_CUSTOMERS: { description: 'What `topCustomers` shows, a line for each customer.' },
    RECENT_ORDERS: { description: 'What `recentOrders` shows, a line for each order.' },
    STATUS_COUNTS: { description: 'What `statusCounts` shows, a line for each status.' },
    FUNNEL: { description: 'What `funnel` shows, a line for each stage.' },
    CUSTOMERS: { description: 'What `customers` shows.' },
    REFUNDS: { description: 'What `refunds` shows.' },
    INVENTORY: { description: 'What `inventory` shows.' },
  },
});

@ArgsType()
export class TopArgs {
  @Field(() => Int, { defaultValue: 10, description: 'At most this many: 0 to 100.' })
  first!: number;
}

@ArgsType()
export class TopProductsArgs extends TopArgs {
  @Field(() => ProductRanking, {
    defaultValue: ProductRanking.REVENUE,
    description: 'What makes a product a top product.',
  })
  by!: ProductRanking;
}

@ArgsType()
export class SalesArgs {
  @Field(() => AnalyticsInterval, {
    defaultValue: AnalyticsInterval.DAY,
    description: 'How long each point is; a range has at most 1,000 of them.',
  })
  interval!: AnalyticsInterval;
}

@ArgsType()
export class CsvArgs {
  @Field(() => AnalyticsReport, { description: 'Which report.' })
  report!: AnalyticsReport;

  @Field(() => ProductRanking, {
    defaultValue: ProductRanking.REVENUE,
    description: 'What makes a product a top product.',
  })
  by!: ProductRanking;

  @Field(() => AnalyticsInterval, {
    defaultValue: AnalyticsInterval.DAY,
    description: 'How long each point of SALES is.',
  })
  interval!: AnalyticsInterval;

  @Field(() => Int, {
    defaultValue: 100,
    description: 'At most this many products, customers or orders: 0 to 100.',
  })
  first!: number;
}
