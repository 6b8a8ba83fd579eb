import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/graphql-client.ts';
import { signedInAs } from '../../testkit/people.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';

let app: TestApp;
let manager: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  manager = await signedInAs(app, UserRole.MANAGER);
});
afterAll(() => app.close());

interface Point {
  readonly from: string;
  readonly to: string;
  readonly orderCount: number;
  readonly total: { readonly amount: string };
}

const POINT = 'from to orderCount total { amount }';

const salesOf = async (wanted: Parameters<typeof report>[2], interval: string): Promise<readonly Point[]> => {
  const { sales } = await report<{ sales: Point[] }>(
    manager,
    `sales(interval: ${interval}) { ${POINT} }`,
    wanted,
  );
  return sales;
};

describe('what was sold', () => {
  beforeAll(async () => {
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

  it('is what was confirmed and not cancelled, in the range, the currency and the store', async () => {
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

  it('in another currency is a report of its own, and the report names the currencies there are', async () => {
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

  it('has no average where there is nothing', async () => {
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
    expect(await salesOf(nothing, 'DAY')).toHaveLength(2);
  });

  it('day by day leaves no day out and adds up to the whole', async () => {
    const points = await salesOf({ range: NOVEMBER }, 'DAY');
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

  it('is counted by where the orders have come', async () => {
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

describe('the points of a series', () => {
  const hours = (points: readonly Point[]) =>
    points.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);

  it('are days of the time zone, of which one has 25 hours when summer time ends', async () => {
    const timeZone = 'Europe/Berlin';
    // 23:30 in Berlin and half an hour after the next midnight there, both on one day in UTC.
    await sell(app, { placedAt: '2024-10-26T21:30:00Z', price: 1 });
    await sell(app, { placedAt: '2024-10-26T22:30:00Z', price: 20 });
    // 02:30 comes twice.
    await sell(app, { placedAt: '2024-10-27T00:30:00Z', price: 300 });
    await sell(app, { placedAt: '2024-10-27T01:30:00Z', price: 4000 });
    const range = { from: '2024-10-25T22:00:00Z', to: '2024-10-28T23:00:00Z' };
    const days = await salesOf({ range, timeZone }, 'DAY');
    expect(hours(days)).toEqual([24, 25, 24]);
    expect(days.map(({ total }) => total.amount)).toEqual(['0.01', '43.20', '0.00']);
    const byHour = await salesOf({ range, timeZone }, 'HOUR');
    expect(byHour).toHaveLength(73);
    expect(new Set(hours(byHour))).toEqual(new Set([1]));
    expect(byHour.filter(({ orderCount }) => orderCount > 0).map(({ from }) => from)).toEqual([
      '2024-10-26T21:00:00.000Z',
      '2024-10-26T22:00:00.000Z',
      '2024-10-27T00:00:00.000Z',
      '2024-10-27T01:00:00.000Z',
    ]);
  });

  it('lose nothing where the clocks go by half an hour, or leave midnight out', async () => {
    for (const [timeZone, from, to] of [
      ['Australia/Lord_Howe', '2024-04-05T00:20:00Z', '2024-04-08T00:40:00Z'],
      ['Africa/Cairo', '2024-04-24T00:20:00Z', '2024-04-27T00:40:00Z'],
    ] as const) {
      for (let at = Date.parse(from); at < Date.parse(to); at += 4 * 3_600_000)
        await sell(app, { placedAt: new Date(at).toISOString(), price: 1 });
      for (const interval of ['HOUR', 'DAY', 'WEEK']) {
        const points = await salesOf({ range: { from, to }, timeZone }, interval);
        const sold = points.reduce((sum, { orderCount }) => sum + orderCount, 0);
        expect(sold, `${timeZone} by ${interval}`).toBe(19);
        for (const length of hours(points)) expect(length).toBeGreaterThan(0);
      }
    }
  });

  it('begin where the calendar says, but for the first, and are cut off at the end', async () => {
    const range = { from: '2024-01-03T10:00:00Z', to: '2024-05-05T00:00:00Z' };
    const startsOf = async (interval: string) =>
      (await salesOf({ range }, interval)).map(({ from }) => from.slice(0, 10));
    expect((await startsOf('WEEK')).slice(0, 3)).toEqual(['2024-01-03', '2024-01-08', '2024-01-15']);
    expect(await startsOf('MONTH')).toEqual([
      '2024-01-03',
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
      '2024-05-01',
    ]);
    expect(await startsOf('QUARTER')).toEqual(['2024-01-03', '2024-04-01']);
    expect(await startsOf('YEAR')).toEqual(['2024-01-03']);
    expect(await salesOf({ range }, 'YEAR')).toMatchObject([
      { from: '2024-01-03T10:00:00.000Z', to: '2024-05-05T00:00:00.000Z' },
    ]);
  });
});

describe('the time before', () => {
  const RANGE = 'from to';
  it.each([
    ['whole months', 'UTC', '2025-03-01T00:00:00Z', '2025-04-01T00:00:00Z', '2025-02-01T00:00:00.000Z'],
    ['a quarter', 'UTC', '2025-01-01T00:00:00Z', '2025-04-01T00:00:00Z', '2024-10-01T00:00:00.000Z'],
    ['a year', 'UTC', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2024-01-01T00:00:00.000Z'],
    ['some days', 'UTC', '2025-03-02T00:00:00Z', '2025-03-09T00:00:00Z', '2025-02-23T00:00:00.000Z'],
    // From midnight in Berlin to midnight, although an hour is missing in between.
    [
      'a week with 167 hours',
      'Europe/Berlin',
      '2025-03-27T23:00:00Z',
      '2025-04-03T22:00:00Z',
      '2025-03-20T23:00:00.000Z',
    ],
    [
      'a month there',
      'Europe/Berlin',
      '2025-03-31T22:00:00Z',
      '2025-04-30T22:00:00Z',
      '2025-02-28T23:00:00.000Z',
    ],
  ])('of %s in %s', async (_, timeZone, from, to, before) => {
    const { previousPeriod } = await report<{ previousPeriod: object }>(
      manager,
      `previousPeriod { ${RANGE} }`,
      {
        range: { from, to },
        timeZone,
      },
    );
    expect(previousPeriod).toEqual({ from: before, to: new Date(from).toISOString() });
  });

  it('has the same reports', async () => {
    const answer = await report(
      manager,
      'overview { orderCount } previousPeriod { overview { orderCount } previousPeriod { to } }',
      { range: { from: NOVEMBER.to, to: '2026-01-01T00:00:00Z' } },
    );
    expect(answer).toEqual({
      overview: { orderCount: 1 },
      previousPeriod: { overview: { orderCount: 7 }, previousPeriod: { to: '2025-11-01T00:00:00.000Z' } },
    });
  });
});

describe('the range', () => {
  it('is by default the thirty days that end with today, in the time zone of the store', async () => {
    await sell(app, { placedAt: new Date().toISOString(), price: 4321 });
    const asked = 'from to timeZone currency sales { orderCount } overview { total { amount } }';
    const answer = await report<{ from: string; to: string; sales: { orderCount: number }[] }>(
      manager,
      asked,
    );
    expect(answer).toMatchObject({
      timeZone: 'UTC',
      currency: 'USD',
      overview: { total: { amount: '43.21' } },
    });
    expect(answer.from).toMatch(/T00:00:00.000Z$/);
    expect(Date.parse(answer.to) - Date.now()).toBeGreaterThan(0);
    expect(Date.parse(answer.to) - Date.now()).toBeLessThanOrEqual(86_400_000);
    expect(answer.sales).toHaveLength(30);
    expect(answer.sales.at(-1)).toEqual({ orderCount: 1 });
  });

  it('has at most a thousand points', async () => {
    const thousandDays = { from: '2020-01-01T00:00:00Z', to: '2022-09-27T00:00:00Z' };
    expect(await salesOf({ range: thousandDays }, 'DAY')).toHaveLength(1000);
    const more = { range: { ...thousandDays, to: '2022-09-27T00:00:01Z' } };
    await expect(salesOf(more, 'DAY')).rejects.toThrow('more than 1000 points');
  });

  it('needs only one end', async () => {
    const ends = { from: '2025-05-02T00:00:00.000Z', to: '2025-06-01T00:00:00.000Z' };
    expect(await report(manager, 'from to', { range: { to: ends.to } })).toEqual(ends);
    expect(await report(manager, 'from', { range: { from: ends.from } })).toEqual({ from: ends.from });
  });

  it.each([
    ['range', { range: { from: NOVEMBER.to, to: NOVEMBER.from } }, 'currency'],
    ['range', { range: { from: NOVEMBER.from, to: NOVEMBER.from } }, 'currency'],
    ['range', { range: { from: '1990-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' } }, 'currency'],
    ['range.from', { range: { from: '1969-12-31T23:59:59Z', to: '1971-01-01T00:00:00Z' } }, 'currency'],
    ['range.to', { range: { to: '0001-01-01T00:00:00Z' } }, 'currency'],
    ['range.from', { range: { to: '1970-01-02T00:00:00Z' } }, 'currency'],
    ['range', { range: { from: '9999-12-31T23:59:59Z' } }, 'currency'],
    ['timeZone', { timeZone: '+02:00' }, 'currency'],
    ['timeZone', { timeZone: 'BST' }, 'currency'],
    ['timeZone', { timeZone: 'Europe/Atlantis' }, 'currency'],
    [
      'interval',
      { range: { from: '2020-01-01T00:00:00Z', to: '2024-01-01T00:00:00Z' } },
      'sales { orderCount }',
    ],
    ['first', {}, 'topProducts(first: 101) { orderCount }'],
    ['first', {}, 'topCustomers(first: -1) { orderCount }'],
    ['first', {}, 'csv(report: RECENT_ORDERS, first: 101)'],
  ])('is refused with the place of the mistake: %s of %j', async (field, wanted, selection) => {
    const { errors, data } = await manager.send(
      `query ($range: DateTimeRange, $timeZone: String) {
        analytics(range: $range, timeZone: $timeZone) { ${selection} }
      }`,
      wanted,
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('takes no time zone that the database does not know', async () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const unknown = await app.shop.core.reader.query(
      'select name from unnest($1::text[]) as name where lower(name) not in (select lower(name) from pg_timezone_names)',
      [zones],
    );
    expect(unknown).toEqual([]);
    expect(await report(manager, 'timeZone', { timeZone: 'Asia/Kathmandu' })).toEqual({
      timeZone: 'Asia/Kathmandu',
    });
  });
});
