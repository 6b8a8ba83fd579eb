import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '../../../testkit/databases/statements.ts';
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

describe('statements of few rows', () => {
  const FEW = { isBatchable: true };
  const TYPES = `select $1::int as n, $2::text as text, '2026-01-02T03:04:05.678901Z'::timestamptz as "at", true as yes,
    null::bigint as none, 9007199254740991 as most, '{"a":[1,null,"\\u00e9"]}'::jsonb as data, '{x,"y z"}'::text[] as list,
    '00000000-0000-7000-8000-000000000001'::uuid as id, 'null'::jsonb as "json.null", 'EUR'::char(3) as "json.code"`;

  it('come in one statement once they are known, and each finds what it finds alone', async () => {
    const reader = things.reader.forRequest();
    const alone = await reader.query(TYPES, [1, 'ä "quoted" 😀\n']);
    const ask = () =>
      Promise.all([
        reader.query(TYPES, [1, 'ä "quoted" 😀\n'], FEW),
        reader.query('select n from generate_series(1, $1::int) as n order by n desc', [3], FEW),
        reader.query('select $1::int as n where $1::int > 5', [1], FEW),
      ]);
    let statements: string[] = [];
    for (let time = 0; time < 4; time++) {
      statements = await statementsOf(async () => {
        const [types, rows, none] = await ask();
        expect(types).toEqual(alone);
        expect(rows).toEqual([{ n: 3 }, { n: 2 }, { n: 1 }]);
        expect(none).toEqual([]);
      });
    }
    expect(statements).toHaveLength(1);
  });

  it('fail each by itself', async () => {
    const reader = things.reader.forRequest();
    for (const divisor of [1, 1, 1, 0, 1]) {
      const answers = await Promise.allSettled([
        reader.query('select $1::int as n', [1], FEW),
        reader.query('select 10 / $1::int as n', [divisor], FEW),
        reader.query('select $1::bigint as much', [divisor ? 1 : '9007199254740993'], FEW),
      ]);
      const [first, second, third] = answers;
      expect(first).toEqual({ status: 'fulfilled', value: [{ n: 1 }] });
      expect([second.status, third.status]).toEqual(Array(2).fill(divisor ? 'fulfilled' : 'rejected'));
      if (!divisor) expect(third).toMatchObject({ reason: { name: 'RangeError' } });
    }
    expect(things.pool.waitingCount).toBe(0);
  });

  it('that JSON would change are asked for one by one', async () => {
    const reader = things.reader.forRequest();
    const ask = () =>
      Promise.all([
        reader.query("select 1.50::numeric as n, 'NaN'::float8 as f", [], FEW),
        reader.query('select $1::int as n', [1], FEW),
      ]);
    for (let time = 0; time < 3; time++)
      expect(await ask()).toEqual([[{ n: '1.50', f: Number.NaN }], [{ n: 1 }]]);
  });

  it('all fail with a connection that breaks', async () => {
    const reader = things.reader.forRequest();
    const ask = (breaks: boolean) =>
      Promise.allSettled([
        reader.query('select $1::int as n', [1], FEW),
        reader.query(
          'select case when $1 then pg_terminate_backend(pg_backend_pid()) end as gone',
          [breaks],
          FEW,
        ),
      ]);
    for (let time = 0; time < 3; time++)
      expect((await ask(false)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await ask(true)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect.poll(() => things.pool.totalCount - things.pool.idleCount).toBe(0);
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
