import type { BenchCase } from './bench-case.ts';
import { type ReadCase, runReadCase } from './read-case.ts';

const ANALYTICS = `query Month($range: DateTimeRange!) {
  analytics(range: $range) {
    overview {
      orderCount subtotal { amount } discountTotal { amount } taxTotal { amount } shippingTotal { amount }
      total { amount currency minorUnits } averageOrderValue { amount }
    }
    sales { from orderCount total { amount minorUnits } }
    topProducts { product { id name } quantity revenue { amount minorUnits } }
    topCustomers { customer { id name } orderCount total { amount minorUnits } }
    statusCounts { status orderCount }
    customers { customerCount repeatCustomerCount }
  }
}`;

interface Month {
  readonly from: string;
  readonly to: string;
}

interface Counted {
  readonly orderCount: number;
}

interface Shown<Amount> {
  readonly overview: Counted & { readonly total: Amount };
  readonly sales: readonly (Counted & { readonly total: Amount })[];
  readonly topProducts: readonly { readonly product: { readonly name: string }; readonly revenue: Amount }[];
  readonly topCustomers: readonly { readonly customer: { readonly name: string }; readonly total: Amount }[];
  readonly statusCounts: readonly (Counted & { readonly status: string })[];
  readonly customers: { readonly customerCount: number; readonly repeatCustomerCount: number };
}

function facts<Amount>(shown: Shown<Amount>, amountOf: (amount: Amount) => number): unknown[] {
  const { overview, sales, topProducts, topCustomers, statusCounts, customers } = shown;
  return [
    [overview.orderCount, amountOf(overview.total)],
    sales.map(({ orderCount, total }) => [orderCount, amountOf(total)]),
    topProducts.map(({ product, revenue }) => [product.name, amountOf(revenue)]),
    topCustomers.map(({ customer, total }) => [customer.name, amountOf(total)]),
    statusCounts.map(({ status, orderCount }) => [status, orderCount]),
    [customers.customerCount, customers.repeatCustomerCount],
  ];
}

export const analyticsMonth: BenchCase = {
  letter: 'k',
  about: 'the figures of a month',
  run: async (stage) => {
    const test: ReadCase<Month> = {
      slug: 'analytics-month',
      title:
        '(k) Analytics of 30 days: overview, each day, top products and customers, statuses, repeat customers',
      keys: months(),
      query: ANALYTICS,
      variables: (range) => ({ range }),
      limits: [{ name: 'one SQL building the JSON', path: '/analytics' }],
      parameters: ({ from, to }) => [from, to],
      essence: {
        ofOrdinal: ({ analytics }: { analytics: Shown<{ minorUnits: number }> }) =>
          facts(analytics, ({ minorUnits }) => minorUnits),
        ofLimit: (body: Shown<number>) => facts(body, (minorUnits) => minorUnits),
      },
    };
    return [await runReadCase(stage, test)];
  },
};

/** Ranges of thirty days that start on each day of the last eleven months. */
function months(): Month[] {
  const day = 86_400_000;
  const today = Math.floor(Date.now() / day) * day;
  return Array.from({ length: 300 }, (_, back) => {
    const to = today - back * day;
    return { from: new Date(to - 30 * day).toISOString(), to: new Date(to).toISOString() };
  });
}
