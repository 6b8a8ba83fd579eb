import type { OrderLine } from '../../../src/features/orders/placing/order-placement.ts';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { placeTestOrder, seedLine, type TestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

interface Sale {
  readonly placedAt: string;
  readonly status?: string;
  readonly storeId?: string;
  readonly customerId?: string;
  readonly currency?: string;
  readonly shippingTotal?: number;
  /** Price of one unit of a new product, in minor units. Ignored if there are lines. */
  readonly price?: number;
  readonly lines?: readonly OrderLine[];
}

/** Creates an order with a past date and the given status. */
export async function sell(app: TestApp, sale: Sale): Promise<TestOrder> {
  const { placedAt, status = 'CONFIRMED', storeId = DEFAULT_STORE, price = 1000, ...rest } = sale;
  const lines = rest.lines ?? [{ ...(await seedLine(app, { storeId })), unitPrice: price }];
  const order = await placeTestOrder(app, { ...rest, storeId, lines });
  await app.shop.core.reader.query('update orders set placed_at = $2, status = $3 where id = $1', [
    order.rawOrderId,
    placedAt,
    status,
  ]);
  return order;
}

/** Queries fields of `analytics`. */
export async function report<Answer>(
  client: GraphqlClient,
  selection: string,
  wanted: { range?: { from?: string; to?: string }; timeZone?: string; currency?: string } = {},
): Promise<Answer> {
  const { analytics } = await client.run<{ analytics: Answer }>(
    `query ($range: DateTimeRange, $timeZone: String, $currency: CurrencyCode) {
      analytics(range: $range, timeZone: $timeZone, currency: $currency) { ${selection} }
    }`,
    wanted,
  );
  return analytics;
}

export const NOVEMBER = { from: '2025-11-01T00:00:00Z', to: '2025-12-01T00:00:00Z' };

export interface Point {
  readonly from: string;
  readonly to: string;
  readonly orderCount: number;
  readonly total: { readonly amount: string };
}

/** The points of a sales series with this interval. */
export async function salesOf(
  client: GraphqlClient,
  interval: string,
  wanted?: Parameters<typeof report>[2],
): Promise<readonly Point[]> {
  const { sales } = await report<{ sales: Point[] }>(
    client,
    `sales(interval: ${interval}) { from to orderCount total { amount } }`,
    wanted,
  );
  return sales;
}
