import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { NOVEMBER, report, salesOf, sell } from './analytics-fixture.ts';

const it = appTest({ audited: false });

describe('what was sold', () => {
  it.beforeAll(async ({ app }) => {
    const placedAt = '2025-11-10T12:00:00Z';
    for (const status of ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED'])
      await sell(app, { placedAt, status, price: 1000, shippingTotal: 490 });
    for (const status of ['PENDING', 'CANCELLED', 'EXPIRED']) await sell(app, { placedAt, status });
    await sell(app, { placedAt: NOVEMBER.from, price: 2 });
    await sell(app, { placedAt: '2025-11-30T23:59:59.999Z', price: 5 });
    await sell(app, { placedAt: NOVEMBER.to, price: 70_000 });
    await sell(app, { placedAt: '2025-10-31T23:59:59.999Z', price: 90_000 });
    await sell(app, { placedAt, currency: 'EUR', price: 111 });
    const storeId = await app.shop.features.stores.service.create({
      code: 'elsewhere',
      name: 'Elsewhere',
      currency: 'USD',
    });
    await sell(app, { placedAt, storeId, price: 5555 });
    await app.shop.core.reader.query(
      `update orders set discount_total = 100, tax_total = 30, total = total - 70
       where placed_at = $1 and status = 'SHIPPED'`,
      [placedAt],
    );
  });

  it('is what was confirmed and not cancelled, in the range, the currency and the store', async ({
    manager,
  }) => {
    const { overview } = await report<object & { overview: object }>(
      manager,
      `overview {
        orderCount subtotal { amount } discountTotal { amount } taxTotal { amount } shippingTotal { amount }
        total { amount currency } averageOrderValue { amount }
      }`,
      { range: NOVEMBER },
    );
    expect(overview).toEqual({
      orderCount: 7,
      subtotal: { amount: '50.07' },
      discountTotal: { amount: '1.00' },
      taxTotal: { amount: '0.30' },
      shippingTotal: { amount: '24.50' },
      total: { amount: '73.87', currency: 'USD' },
      averageOrderValue: { amount: '10.55' },
    });
  });

  it('in another currency is a report of its own, and the report names the currencies there are', async ({
    manager,
  }) => {
    const range = { range: NOVEMBER };
    const figures = 'currency currencies overview { orderCount total { amount currency } }';
    expect(await report(manager, figures, { ...range, currency: 'EUR' })).toEqual({
      currency: 'EUR',
      currencies: ['EUR', 'USD'],
      overview: { orderCount: 1, total: { amount: '1.11', currency: 'EUR' } },
    });
    expect(
      await report(manager, `${figures} statusCounts { status }`, { ...range, currency: 'JPY' }),
    ).toEqual({
      currency: 'JPY',
      currencies: ['EUR', 'USD'],
      overview: { orderCount: 0, total: { amount: '0', currency: 'JPY' } },
      statusCounts: [],
    });
  });

  it('has no average where there is nothing', async ({ manager }) => {
    const nothing = { range: { from: '1999-01-01T00:00:00Z', to: '1999-01-03T00:00:00Z' } };
    const answer = await report(
      manager,
      'overview { averageOrderValue { amount } } funnel { rate }',
      nothing,
    );
    expect(answer).toEqual({
      overview: { averageOrderValue: null },
      funnel: [{ rate: null }, { rate: null }, { rate: null }, { rate: null }],
    });
    expect(await salesOf(manager, 'DAY', nothing)).toHaveLength(2);
  });

  it('day by day leaves no day out and adds up to the whole', async ({ manager }) => {
    const points = await salesOf(manager, 'DAY', { range: NOVEMBER });
    expect(points).toHaveLength(30);
    expect(points.filter(({ orderCount }) => orderCount > 0)).toEqual([
      {
        from: '2025-11-01T00:00:00.000Z',
        to: '2025-11-02T00:00:00.000Z',
        orderCount: 1,
        total: { amount: '0.02' },
      },
      {
        from: '2025-11-10T00:00:00.000Z',
        to: '2025-11-11T00:00:00.000Z',
        orderCount: 5,
        total: { amount: '73.80' },
      },
      {
        from: '2025-11-30T00:00:00.000Z',
        to: '2025-12-01T00:00:00.000Z',
        orderCount: 1,
        total: { amount: '0.05' },
      },
    ]);
    for (const [at, point] of points.entries()) expect(point.from).toBe(points[at - 1]?.to ?? point.from);
  });

  it('is counted by where the orders have come', async ({ manager }) => {
    expect(
      await report(
        manager,
        'statusCounts { status orderCount total { amount } } funnel { stage orderCount rate }',
        {
          range: NOVEMBER,
        },
      ),
    ).toEqual({
      statusCounts: [
        { status: 'PENDING', orderCount: 1, total: { amount: '10.00' } },
        { status: 'CONFIRMED', orderCount: 3, total: { amount: '14.97' } },
        { status: 'PROCESSING', orderCount: 1, total: { amount: '14.90' } },
        { status: 'SHIPPED', orderCount: 1, total: { amount: '14.20' } },
        { status: 'DELIVERED', orderCount: 1, total: { amount: '14.90' } },
        { status: 'COMPLETED', orderCount: 1, total: { amount: '14.90' } },
        { status: 'CANCELLED', orderCount: 1, total: { amount: '10.00' } },
        { status: 'EXPIRED', orderCount: 1, total: { amount: '10.00' } },
      ],
      funnel: [
        { stage: 'PLACED', orderCount: 10, rate: 1 },
        { stage: 'CONFIRMED', orderCount: 7, rate: 0.7 },
        { stage: 'SHIPPED', orderCount: 3, rate: 0.3 },
        { stage: 'DELIVERED', orderCount: 2, rate: 0.2 },
      ],
    });
  });
});
