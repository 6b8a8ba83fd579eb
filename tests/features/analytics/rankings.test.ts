import { beforeAll, describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { seedLine } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';

const buyers: Record<string, string> = {};
const products: Record<string, string> = {};

const it = appTest({ audited: false }).extend(
  'inNovember',
  ({ manager }) =>
    <Answer = unknown>(selection: string) =>
      report<Answer>(manager, selection, { range: NOVEMBER }),
);

/**
 * Ada bought before November and once in it. Ben bought twice in it, and Cleo once. Dora's earlier order was cancelled,
 * and so was Emil's.
 */
it.beforeAll(async ({ app }) => {
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil'])
    buyers[name] = await seedGuest(app, { storeId: DEFAULT_STORE, name });
  const pen = await seedLine(app, { price: '1.00' });
  const desk = await seedLine(app, { price: '300.00' });
  const lamp = await seedLine(app, { price: '40.00' });
  for (const [name, { productId }] of Object.entries({ pen, desk, lamp })) products[name] = productId;
  const buy = (name: string, day: string, lines: readonly [typeof pen, number][], status = 'DELIVERED') =>
    sell(app, {
      placedAt: `${day}T12:00:00Z`,
      status,
      customerId: buyers[name]!,
      lines: lines.map(([line, quantity]) => ({ ...line, quantity })),
    });
  await buy('Ada', '2025-10-15', [[lamp, 9]]);
  await buy('Dora', '2025-10-16', [[lamp, 9]], 'CANCELLED');
  await buy('Ada', '2025-11-01', [[desk, 2]]);
  await buy('Ben', '2025-11-02', [[pen, 20]]);
  await buy('Ben', '2025-11-03', [
    [pen, 3],
    [lamp, 1],
  ]);
  await buy('Cleo', '2025-11-04', [[lamp, 10]]);
  await buy('Dora', '2025-11-05', [[pen, 1]], 'CONFIRMED');
  await buy('Emil', '2025-11-06', [[desk, 9]], 'CANCELLED');
});
const product = (name: string) => ({ id: products[name]! });
const amount = (text: string) => ({ amount: text });

describe('the top products', () => {
  const fields = '{ product { id } orderCount quantity revenue { amount } }';
  const desk = { product: {}, orderCount: 1, quantity: 2, revenue: amount('600.00') };
  const lamp = { product: {}, orderCount: 2, quantity: 11, revenue: amount('440.00') };
  const pen = { product: {}, orderCount: 3, quantity: 24, revenue: amount('24.00') };
  beforeAll(() => {
    desk.product = product('desk');
    lamp.product = product('lamp');
    pen.product = product('pen');
  });

  it('are those that bring in most', async ({ inNovember }) => {
    expect(await inNovember(`topProducts ${fields}`)).toEqual({ topProducts: [desk, lamp, pen] });
    expect(await inNovember(`topProducts(first: 1) ${fields}`)).toEqual({ topProducts: [desk] });
    expect(await inNovember(`topProducts(first: 0) ${fields}`)).toEqual({ topProducts: [] });
  });

  it('or those that are sold most', async ({ inNovember }) => {
    expect(await inNovember(`topProducts(by: QUANTITY) ${fields}`)).toEqual({
      topProducts: [pen, lamp, desk],
    });
  });
});

describe('customers', () => {
  it('who bought for most come first', async ({ inNovember }) => {
    expect(
      await inNovember('topCustomers(first: 3) { customer { name } orderCount total { amount } }'),
    ).toEqual({
      topCustomers: [
        { customer: { name: 'Ada' }, orderCount: 1, total: amount('600.00') },
        { customer: { name: 'Cleo' }, orderCount: 1, total: amount('400.00') },
        { customer: { name: 'Ben' }, orderCount: 2, total: amount('63.00') },
      ],
    });
  });

  it('are new when they never bought before, and come again when they bought twice by the end', async ({
    manager,
    inNovember,
  }) => {
    const figures = 'customers { customerCount newCustomerCount repeatCustomerCount repeatRate }';
    expect(await inNovember(figures)).toEqual({
      customers: { customerCount: 4, newCustomerCount: 3, repeatCustomerCount: 2, repeatRate: 0.5 },
    });
    expect(await inNovember(`previousPeriod { ${figures} }`)).toEqual({
      previousPeriod: {
        customers: { customerCount: 1, newCustomerCount: 1, repeatCustomerCount: 0, repeatRate: 0 },
      },
    });
    const nobody = { range: { from: '2001-01-01T00:00:00Z', to: '2001-02-01T00:00:00Z' } };
    expect(await report(manager, 'customers { customerCount repeatRate }', nobody)).toEqual({
      customers: { customerCount: 0, repeatRate: null },
    });
  });
});

it('the recent orders are the latest, whatever became of them', async ({ inNovember }) => {
  expect(await inNovember('recentOrders(first: 2) { status total { amount } customer { name } }')).toEqual({
    recentOrders: [
      { status: 'CANCELLED', total: amount('2700.00'), customer: { name: 'Emil' } },
      { status: 'CONFIRMED', total: amount('1.00'), customer: { name: 'Dora' } },
    ],
  });
});
