import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { NOVEMBER, report, salesOf, sell } from './analytics-fixture.ts';

const it = appTest({ audited: false });

describe('the time before', () => {
  const RANGE = 'from to';
  it.for([
    ['whole months', 'UTC', '2025-03-01T00:00:00Z', '2025-04-01T00:00:00Z', '2025-02-01T00:00:00.000Z'],
    ['a quarter', 'UTC', '2025-01-01T00:00:00Z', '2025-04-01T00:00:00Z', '2024-10-01T00:00:00.000Z'],
    ['a year', 'UTC', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2024-01-01T00:00:00.000Z'],
    ['some days', 'UTC', '2025-03-02T00:00:00Z', '2025-03-09T00:00:00Z', '2025-02-23T00:00:00.000Z'],
    // From midnight to midnight in Berlin, on a day with 23 hours.
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
  ] as const)('of %s in %s', async ([_, timeZone, from, to, before], { manager }) => {
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

  it('has the same reports', async ({ app, manager }) => {
    for (const placedAt of [NOVEMBER.from, '2025-11-30T23:59:59.999Z', NOVEMBER.to])
      await sell(app, { placedAt });
    const answer = await report(
      manager,
      'overview { orderCount } previousPeriod { overview { orderCount } previousPeriod { to } }',
      { range: { from: NOVEMBER.to, to: '2026-01-01T00:00:00Z' } },
    );
    expect(answer).toEqual({
      overview: { orderCount: 1 },
      previousPeriod: { overview: { orderCount: 2 }, previousPeriod: { to: '2025-11-01T00:00:00.000Z' } },
    });
  });
});

describe('the range', () => {
  it('is by default the thirty days that end with today, in the time zone of the store', async ({
    app,
    manager,
  }) => {
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

  it('has at most a thousand points', async ({ manager }) => {
    const thousandDays = { from: '2020-01-01T00:00:00Z', to: '2022-09-27T00:00:00Z' };
    expect(await salesOf(manager, 'DAY', { range: thousandDays })).toHaveLength(1000);
    const more = { range: { ...thousandDays, to: '2022-09-27T00:00:01Z' } };
    await expect(salesOf(manager, 'DAY', more)).rejects.toThrow('more than 1000 points');
  });

  it('needs only one end', async ({ manager }) => {
    const ends = { from: '2025-05-02T00:00:00.000Z', to: '2025-06-01T00:00:00.000Z' };
    expect(await report(manager, 'from to', { range: { to: ends.to } })).toEqual(ends);
    expect(await report(manager, 'from', { range: { from: ends.from } })).toEqual({ from: ends.from });
  });

  it.for([
    ['range', { range: { from: NOVEMBER.to, to: NOVEMBER.from } }, 'currency'],
    ['range', { range: { from: NOVEMBER.from, to: NOVEMBER.from } }, 'currency'],
    ['range', { range: { from: '1990-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' } }, 'currency'],
    ['range.from', { range: { from: '1969-12-31T23:59:59Z', to: '1971-01-01T00:00:00Z' } }, 'currency'],
    ['range.to', { range: { to: '0001-01-01T00:00:00Z' } }, 'currency'],
    ['range.from', { range: { to: '1970-01-02T00:00:00Z' } }, 'currency'],
    ['range', { range: { from: '9999-12-31T23:59:59Z' } }, 'currency'],
    ['currency', { currency: 'eur' }, 'currency'],
    ['currency', { currency: 'XXX' }, 'currency'],
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
  ] as const)(
    'is refused with the place of the mistake: %s of %j',
    async ([field, wanted, selection], { manager }) => {
      const { errors, data } = await manager.send(
        `query ($range: DateTimeRange, $timeZone: String, $currency: CurrencyCode) {
        analytics(range: $range, timeZone: $timeZone, currency: $currency) { ${selection} }
      }`,
        wanted,
      );
      expect(data).toEqual({ analytics: null });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    },
  );

  it('takes no time zone that the database does not know', async ({ app, manager }) => {
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
