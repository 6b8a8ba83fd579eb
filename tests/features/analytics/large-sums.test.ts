import { expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { stockUp } from '../../testkit/shop/inventory.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';

const it = appTest({ audited: false });

/** So many orders of the largest amount that their sum exceeds 2^53 minor units. */
const ORDERS = 1_001;
const TOTAL = { amount: '100100000000000.00', minorUnits: '10010000000000000' };

let customerId: string;
let variantId: string;
it.beforeAll(async ({ app }) => {
  const order = await sell(app, { placedAt: '2025-11-10T12:00:00Z', price: 10_000_000_000_000 });
  customerId = order.customerId;
  variantId = order.lines[0]!.variantId;
  const { reader } = app.shop.core;
  await reader.query('update orders set paid_total = total where id = $1', [order.rawOrderId]);
  // Copies one order in SQL, because placing them would take an hour.
  await reader.query(
    `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', make_id(), 'number', 'L-' || n))).*
     from orders o, generate_series(2, $2::int) as n where o.id = $1`,
    [order.rawOrderId, ORDERS],
  );
  await reader.query(
    `insert into order_items select (jsonb_populate_record(i, jsonb_build_object('id', make_id(), 'order_id', o.id))).*
     from order_items i, orders o where i.order_id = $1 and o.id <> $1`,
    [order.rawOrderId],
  );
});

it('adds amounts past 2^53 minor units exactly in every report', async ({ manager }) => {
  const money = '{ amount minorUnits }';
  const answer = await report(
    manager,
    `overview { orderCount total ${money} averageOrderValue { amount } } sales(interval: MONTH) { total ${money} }
     topProducts { revenue ${money} } topCustomers { total ${money} } statusCounts { total ${money} }
     taxes { base ${money} }`,
    { range: NOVEMBER },
  );
  expect(answer).toEqual({
    overview: { orderCount: ORDERS, total: TOTAL, averageOrderValue: { amount: '100000000000.00' } },
    sales: [{ total: TOTAL }],
    topProducts: [{ revenue: TOTAL }],
    topCustomers: [{ total: TOTAL }],
    statusCounts: [{ total: TOTAL }],
    taxes: [{ base: TOTAL }],
  });
});

it('writes them into a CSV', async ({ manager }) => {
  const { csv } = await report<{ csv: string }>(manager, 'csv(report: SALES, interval: MONTH)', {
    range: NOVEMBER,
  });
  expect(csv).toContain(`,${TOTAL.amount},`);
});

it('values a stock that is worth more than 2^63 minor units', async ({ app, manager }) => {
  await app.shop.core.reader.query('update product_variants set price = 9007199254740991, cost_price = 1');
  await stockUp(app, { variantId, quantity: 999_900 });
  const { inventory } = await report<{ inventory: { retailValue: object } }>(
    manager,
    'inventory { retailValue { minorUnits } }',
  );
  expect(inventory.retailValue).toEqual({ minorUnits: '9007199254740991000000' });
});

it('shows the lifetime value of a customer, and the list beside it', async ({ manager }) => {
  const { customers } = await manager.run(
    graphql(`query LargeSumsCustomers { customers { nodes { id lifetimeValue { amount minorUnits } } } }`),
  );
  expect(customers.nodes).toEqual([{ id: customerId, lifetimeValue: [TOTAL] }]);
});
