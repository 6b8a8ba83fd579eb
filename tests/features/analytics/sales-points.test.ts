import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { seedLine } from '../../testkit/shop/orders.ts';
import { type Point, report, salesOf, sell } from './analytics-fixture.ts';

const it = appTest({ audited: false });

const DAY = 86_400_000;

describe('the points of a series', () => {
  const hours = (points: readonly Point[]) =>
    points.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);

  it('are days of the time zone, of which one has 25 hours when summer time ends', async ({
    app,
    manager,
  }) => {
    const timeZone = 'Europe/Berlin';
    // 23:30 in Berlin and half an hour after the next midnight there, both on one day in UTC.
    await sell(app, { placedAt: '2024-10-26T21:30:00Z', price: 1 });
    await sell(app, { placedAt: '2024-10-26T22:30:00Z', price: 20 });
    // 02:30 occurs twice.
    await sell(app, { placedAt: '2024-10-27T00:30:00Z', price: 300 });
    await sell(app, { placedAt: '2024-10-27T01:30:00Z', price: 4000 });
    const range = { from: '2024-10-25T22:00:00Z', to: '2024-10-28T23:00:00Z' };
    const days = await salesOf(manager, 'DAY', { range, timeZone });
    expect(hours(days)).toEqual([24, 25, 24]);
    expect(days.map(({ total }) => total.amount)).toEqual(['0.01', '43.20', '0.00']);
    const byHour = await salesOf(manager, 'HOUR', { range, timeZone });
    expect(byHour).toHaveLength(73);
    expect(new Set(hours(byHour))).toEqual(new Set([1]));
    expect(byHour.filter(({ orderCount }) => orderCount > 0).map(({ from }) => from)).toEqual([
      '2024-10-26T21:00:00.000Z',
      '2024-10-26T22:00:00.000Z',
      '2024-10-27T00:00:00.000Z',
      '2024-10-27T01:00:00.000Z',
    ]);
  });

  it('lose nothing where the clocks go by half an hour, or leave midnight out', async ({ app, manager }) => {
    for (const [timeZone, from, to] of [
      ['Australia/Lord_Howe', '2024-04-05T00:20:00Z', '2024-04-08T00:40:00Z'],
      ['Africa/Cairo', '2024-04-24T00:20:00Z', '2024-04-27T00:40:00Z'],
    ] as const) {
      for (let at = Date.parse(from); at < Date.parse(to); at += 4 * 3_600_000)
        await sell(app, { placedAt: new Date(at).toISOString(), price: 1 });
      for (const interval of ['HOUR', 'DAY', 'WEEK']) {
        const points = await salesOf(manager, interval, { range: { from, to }, timeZone });
        const sold = points.reduce((sum, { orderCount }) => sum + orderCount, 0);
        expect(sold, `${timeZone} by ${interval}`).toBe(19);
        for (const length of hours(points)) expect(length).toBeGreaterThan(0);
      }
    }
  });

  it.for([
    ['America/Havana', '2024-11-03', '04:00', 25],
    ['Atlantic/Azores', '2024-10-27', '00:00', 25],
    ['America/St_Johns', '2006-10-29', '02:30', 25],
    // Midnight occurs once, and the hour before it twice.
    ['America/Sao_Paulo', '2018-02-18', '03:00', 24],
    ['America/Asuncion', '2024-03-24', '04:00', 24],
    // Clocks go forward at midnight, so the day begins at one.
    ['America/Sao_Paulo', '2018-11-04', '03:00', 23],
  ] as const)(
    'begin at the first midnight in %s on %s',
    async ([timeZone, day, time, length], { manager }) => {
      const start = `${day}T${time}:00.000Z`;
      const around = (hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString();
      const range = { from: around(-30), to: around(80) };
      for (const interval of ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']) {
        const points = await salesOf(manager, interval, { range, timeZone });
        expect(points.at(-1)?.to).toBe(range.to);
        if (interval !== 'DAY') continue;
        const place = points.findIndex(({ from }) => from === start);
        expect(hours(points.slice(place, place + 1))).toEqual([length]);
      }
      const before = await report<{ previousPeriod: { from: string } }>(manager, 'previousPeriod { from }', {
        range: { from: around(length), to: around(length + 24) },
        timeZone,
      });
      expect(before.previousPeriod.from).toBe(start);
    },
  );

  it('begin where the calendar says, but for the first, and are cut off at the end', async ({ manager }) => {
    const range = { from: '2024-01-03T10:00:00Z', to: '2024-05-05T00:00:00Z' };
    const startsOf = async (interval: string) =>
      (await salesOf(manager, interval, { range })).map(({ from }) => from.slice(0, 10));
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
    expect(await salesOf(manager, 'YEAR', { range })).toMatchObject([
      { from: '2024-01-03T10:00:00.000Z', to: '2024-05-05T00:00:00.000Z' },
    ]);
  });

  it('cover the range without a gap and count each order once, whatever the range, the time zone and their length', async ({
    app,
    manager,
  }) => {
    const [first, last] = [Date.parse('2022-12-01T00:00:00Z'), Date.parse('2025-12-01T00:00:00Z')];
    const line = await seedLine(app, { stock: 1_000 });
    for (let at = first; at < last; at += 11 * DAY + 7_654_321)
      await sell(app, { placedAt: new Date(at).toISOString(), lines: [line] });
    const wanted = fc.record({
      from: fc.integer({ min: first, max: last }),
      length: fc.integer({ min: 1, max: 40 * DAY }),
      timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      interval: fc.constantFrom('HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'),
    });
    await fc.assert(
      fc.asyncProperty(wanted, async ({ from, length, timeZone, interval }) => {
        const range = { from: new Date(from).toISOString(), to: new Date(from + length).toISOString() };
        const points = await salesOf(manager, interval, { range, timeZone });
        const { overview } = await report<{ overview: Point }>(manager, 'overview { orderCount }', { range });
        expect(points.reduce((sum, { orderCount }) => sum + orderCount, 0)).toBe(overview.orderCount);
        expect([points[0]?.from, points.at(-1)?.to]).toEqual([range.from, range.to]);
        for (const [at, point] of points.entries()) {
          expect(point.from).toBe(points[at - 1]?.to ?? range.from);
          expect(Date.parse(point.to)).toBeGreaterThan(Date.parse(point.from));
        }
      }),
      { numRuns: 25 },
    );
  });
});
