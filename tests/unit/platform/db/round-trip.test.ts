import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ThingTable } from './things.ts';

let things: ThingTable;
beforeAll(async () => {
  things = await ThingTable.open();
});
afterAll(() => things.close());

const PID = 'select pg_backend_pid() as pid, $1::int as n';

describe('statements that a request asks for in the same moment', () => {
  it('go over one connection, and those of another request over another', async () => {
    const [one, other] = [things.reader.forRequest(), things.reader.forRequest()];
    for (let time = 0; time < 3; time++) {
      const of = (reader: typeof one) =>
        [1, 2, 3].map((n) => reader.query<{ pid: number; n: number }>(PID, [n]));
      const rows = (await Promise.all([...of(one), ...of(other)])).flat();
      expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 1, 2, 3]);
      const pids = rows.map(({ pid }) => pid);
      expect(new Set(pids.slice(0, 3)).size).toBe(1);
      expect(new Set(pids.slice(3)).size).toBe(1);
      expect(pids[0]).not.toBe(pids[3]);
    }
  });

  it('are answered each by itself: one that fails leaves the others alone', async () => {
    const reader = things.reader.forRequest();
    for (let time = 0; time < 3; time++) {
      const answers = await Promise.allSettled([
        reader.query('select $1::int as n', [1]),
        reader.query('select 1 / $1::int as n', [0]),
        reader.query('select $1::int as n', [3]),
        reader.query('select nothing from nowhere'),
        reader.query('select $1::int as n', [5]),
      ]);
      expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.status))).toEqual(
        [[{ n: 1 }], 'rejected', [{ n: 3 }], 'rejected', [{ n: 5 }]],
      );
      expect(answers[1]).toMatchObject({ reason: { message: 'division by zero' } });
    }
    expect(things.pool.waitingCount).toBe(0);
  });

  it('all fail with a connection that breaks, and the next ones have another', async () => {
    const reader = things.reader.forRequest();
    const answers = await Promise.allSettled([
      reader.query('select pg_terminate_backend(pg_backend_pid()) as gone, $1::int as n', [1]),
      reader.query('select $1::int as n', [2]),
      reader.query('select $1::int as n', [3]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await reader.query('select $1::int as n', [4])).toEqual([{ n: 4 }]);
    await expect.poll(() => things.pool.totalCount - things.pool.idleCount).toBe(0);
  });

  it('all fail when no connection comes free in time', async () => {
    const held = await Promise.all(Array.from({ length: 4 }, () => things.pool.connect()));
    things.pool.options.connectionTimeoutMillis = 200;
    try {
      const reader = things.reader.forRequest();
      const answers = await Promise.allSettled([1, 2].map((n) => reader.query('select $1::int as n', [n])));
      expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    } finally {
      things.pool.options.connectionTimeoutMillis = 0;
      for (const client of held) client.release();
    }
    expect(await things.reader.query('select $1::int as n', [7])).toEqual([{ n: 7 }]);
  });
});

describe('columns whose names have a dot', () => {
  it('make an object of their own, which throws for what was left out as the row itself does', async () => {
    const reader = things.reader.forRequest();
    await things.clear();
    await things.insert(1);
    const place = { alias: 'o', under: 'other' };
    const { Thing } = await import('./things.ts');
    const text = `select ${reader.columns(Thing)}, ${reader.columns(Thing, place)}, 7 as "other.seven"
      from paged_things t join paged_things o on o.id = t.id`;
    const [row] = await reader.query<Record<string, unknown>>(text);
    const { other, ...own } = row!;
    expect(other).toEqual({ ...own, seven: 7 });
    expect(Object.keys(own)).toHaveLength(7);
  });
});
