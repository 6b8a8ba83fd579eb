import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { stockUp } from '../../testkit/shop/inventory.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';

let ids: { product: string; customer: string; number: string };

const it = appTest({ audited: false }).extend(
  'csv',
  ({ manager }) =>
    async (call: string): Promise<string> => {
      const answer = await report<{ csv: string }>(manager, `csv(${call})`, { range: NOVEMBER });
      return answer.csv;
    },
);

it.beforeAll(async ({ app }) => {
  const { productId, variantId, sku } = await seedProduct(app, { name: '=HYPERLINK("http://evil.example")' });
  await stockUp(app, { variantId, quantity: 100 });
  const customerId = await seedGuest(app, {
    storeId: DEFAULT_STORE,
    name: 'Ada, "the" Countess',
    email: 'ada@buyers.example',
  });
  const line = { productId, variantId, sku, name: 'Link', quantity: 3, unitPrice: 1000 };
  const { number } = await sell(app, { placedAt: '2025-11-10T12:00:00Z', customerId, lines: [line] });
  ids = { product: productId, customer: customerId, number };
});

const recordsOf = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

it('has a line of names and one for each row, as RFC 4180 has it', async ({ csv }) => {
  const text = await csv('report: SALES, interval: WEEK');
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'from,to,orders,subtotal,discounts,tax,shipping,total,average_order_value,net,rounding,currency',
    '2025-11-01T00:00:00.000Z,2025-11-03T00:00:00.000Z,0,0.00,0.00,0.00,0.00,0.00,,0.00,0.00,USD',
  ]);
  expect(recordsOf(text)).toHaveLength(5);
  expect(recordsOf(text)[2]).toMatchObject({ orders: '1', total: '30.00', average_order_value: '30.00' });
});

it('quotes what has commas or quotes, and disarms what a spreadsheet would run', async ({ csv }) => {
  expect(await csv('report: TOP_PRODUCTS')).toBe(
    'product_id,product,orders,quantity,revenue,net_revenue,currency\r\n' +
      `${ids.product},"'=HYPERLINK(""http://evil.example"")",1,3,30.00,30.00,USD\r\n`,
  );
  expect(recordsOf(await csv('report: TOP_CUSTOMERS'))).toEqual([
    {
      customer_id: ids.customer,
      name: 'Ada, "the" Countess',
      email: 'ada@buyers.example',
      orders: '1',
      total: '30.00',
      currency: 'USD',
    },
  ]);
});

it('has every report there is', async ({ csv }) => {
  expect(recordsOf(await csv('report: OVERVIEW'))).toMatchObject([{ orders: '1', total: '30.00' }]);
  expect(recordsOf(await csv('report: RECENT_ORDERS'))).toMatchObject([
    { number: ids.number, placed_at: '2025-11-10T12:00:00.000Z', status: 'CONFIRMED', total: '30.00' },
  ]);
  expect(recordsOf(await csv('report: STATUS_COUNTS'))).toEqual([
    { status: 'CONFIRMED', orders: '1', total: '30.00', currency: 'USD' },
  ]);
  expect(recordsOf(await csv('report: FUNNEL')).map(({ stage, rate }) => [stage, rate])).toEqual([
    ['PLACED', '1'],
    ['CONFIRMED', '1'],
    ['SHIPPED', '0'],
    ['DELIVERED', '0'],
  ]);
  expect(recordsOf(await csv('report: CUSTOMERS'))).toMatchObject([{ customers: '1', repeat_rate: '0' }]);
  expect(recordsOf(await csv('report: REFUNDS'))).toMatchObject([{ refunds: '0', total: '0.00' }]);
  expect(recordsOf(await csv('report: INVENTORY'))).toMatchObject([
    { units: '0', units_sold: '3', cost_value: '0.00', turnover: '', days_of_cover: '0' },
  ]);
});

it('of what nobody bought is the line of names alone', async ({ manager }) => {
  const never = { range: { from: '1999-01-01T00:00:00Z', to: '1999-02-01T00:00:00Z' } };
  expect(await report(manager, 'csv(report: TOP_CUSTOMERS)', never)).toEqual({
    csv: 'customer_id,name,email,orders,total,currency\r\n',
  });
});
