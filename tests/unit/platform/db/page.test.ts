import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/conditions.ts';
import { encodeCursor, type Sort } from '../../../../src/platform/db/cursor.ts';
import { type Combinable, compileFilter } from '../../../../src/platform/db/filter.ts';
import { openOrm } from '../../../../src/platform/db/orm.ts';
import { COUNT_LIMIT, countRows, readPage } from '../../../../src/platform/db/page.ts';
import type { PageArgs } from '../../../../src/platform/db/page-window.ts';
import { Reader } from '../../../../src/platform/db/reader.ts';
import type { IntFilter, StringFilter } from '../../../../src/platform/graphql/filter-inputs.ts';
import { newId } from '../../../../src/values/ids.ts';
import { createDatabase, type TestDatabase } from '../../../testkit/postgres.ts';

@Entity({ tableName: 'paged_things' })
class Thing {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'int' })
  level!: number;
  @Property({ type: 'bigint' })
  total!: number;
  @Property({ type: 'timestamptz' })
  madeAt!: Date;
  @Property({ type: 'timestamptz', nullable: true })
  soldAt!: Date | null;
  @Property({ type: 'text', nullable: true })
  note!: string | null;
}

const ROWS = 230;
const NAMES = ['', 'a', 'A', 'Ä', 'a b', 'ab', 'zebra', '"quoted"', '日本', '😀', '%_\\'];

let database: TestDatabase;
let pool: pg.Pool;
let orm: MikroORM;
let reader: Reader;

beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  orm = await openOrm({ url: database.url, poolSize: 1, entities: [Thing] });
  reader = new Reader(pool, orm);
  await pool.query(`create table paged_things (id uuid primary key, name text not null, level int not null,
    total bigint not null, made_at timestamptz not null, sold_at timestamptz, note text)`);
});

afterAll(async () => {
  await orm?.close();
  await pool?.end();
  await database?.drop();
});

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;
const integer = (below: number): number => Math.floor(Math.random() * below);

/** Times differ in microseconds only, and every key is shared by several rows. */
function randomThing(): unknown[] {
  const time = () => `2026-01-01T00:00:00.000${String(integer(60)).padStart(3, '0')}Z`;
  const note = pick([null, null, ...NAMES]);
  const total = (integer(40) - 20) * 100_000_000_000;
  return [newId(), pick(NAMES), integer(12) - 6, total, time(), pick([null, time()]), note];
}

async function insert(count: number): Promise<string[]> {
  const things = Array.from({ length: count }, randomThing);
  const rows = things.map(
    (_, row) => `(${things[row]!.map((_value, column) => `$${row * 7 + column + 1}`).join()})`,
  );
  await pool.query(`insert into paged_things values ${rows.join()}`, things.flat());
  return things.map(([id]) => id as string);
}

async function idsInOrder({ column, direction }: Sort): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from paged_things t order by ${column} ${direction} nulls last, t.id ${direction}`,
  );
  return rows.map(({ id }) => id);
}

function read(sort: Sort, page: PageArgs, conditions = new Conditions()) {
  return readPage({ reader, entity: Thing, conditions, sort, page });
}

/** Follows the cursors to the end, `meanwhile` running between two pages; gives the ids as they were seen. */
async function walk(
  sort: Sort,
  { isForward, size, meanwhile }: { isForward: boolean; size: number; meanwhile?: () => Promise<unknown> },
): Promise<string[]> {
  const seen: string[][] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await read(
      sort,
      isForward ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    seen.push(page.rows.map(({ id }) => id));
    expect(page.cursors).toHaveLength(page.rows.length);
    expect(isForward ? page.hasPreviousPage : page.hasNextPage).toBe(cursor !== undefined);
    if (!(isForward ? page.hasNextPage : page.hasPreviousPage)) break;
    expect(page.rows).toHaveLength(size);
    cursor = isForward ? page.cursors.at(-1) : page.cursors[0];
    await meanwhile?.();
  }
  return (isForward ? seen : seen.reverse()).flat();
}

const SORTS: Omit<Sort, 'direction'>[] = [
  { field: 'NAME', column: 't.name', kind: 'text' },
  { field: 'LEVEL', column: 't.level', kind: 'int' },
  { field: 'TOTAL', column: 't.total', kind: 'bigint' },
  { field: 'MADE_AT', column: 't.made_at', kind: 'time' },
  { field: 'SOLD_AT', column: 't.sold_at', kind: 'time', isNullable: true },
  { field: 'NOTE', column: 'lower(t.note)', kind: 'text', isNullable: true },
];
const BY_TIME: Sort = { field: 'MADE_AT', column: 't.made_at', kind: 'time', direction: 'desc' };
const BY_SALE: Sort = {
  field: 'SOLD_AT',
  column: 't.sold_at',
  kind: 'time',
  direction: 'asc',
  isNullable: true,
};

describe.each(
  SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction): Sort => ({ ...sort, direction }))),
)('a list by $field $direction', (sort) => {
  beforeEach(async () => {
    await pool.query('truncate paged_things');
    await insert(ROWS);
  });

  test('gives every row once and in order, read from either end in pages of any size', async () => {
    const expected = await idsInOrder(sort);
    for (const size of [1 + integer(9), 17, 100]) {
      expect(await walk(sort, { isForward: true, size })).toEqual(expected);
      expect(await walk(sort, { isForward: false, size })).toEqual(expected);
    }
  });

  test('neither repeats nor misses a row while rows are inserted and others are deleted', async () => {
    for (const isForward of [true, false]) {
      const before = await idsInOrder(sort);
      const deleted = new Set<string>();
      const seen = await walk(sort, {
        isForward,
        size: 11,
        meanwhile: async () => {
          await insert(3);
          const victim = pick(before);
          deleted.add(victim);
          await pool.query('delete from paged_things where id = $1', [victim]);
        },
      });
      expect(new Set(seen).size).toBe(seen.length);
      const kept = before.filter((id) => !deleted.has(id));
      const keptAndSeen = seen.filter((id) => kept.includes(id));
      expect(keptAndSeen).toEqual(kept);
    }
  });

  test('gives what lies between two cursors, from either end', async () => {
    const expected = await idsInOrder(sort);
    const from = integer(ROWS - 100);
    const to = from + 1 + integer(90);
    const { cursors } = await read(sort, { first: 100 });
    const rest = await read(sort, { first: 100, after: cursors.at(-1) });
    const end = await read(sort, { last: 30 });
    const all = [...cursors, ...rest.cursors, ...end.cursors];
    const bounds = { after: all[from], before: all[to] };
    const between = expected.slice(from + 1, to);
    const ids = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => id);
    expect(ids(await read(sort, { first: 100, ...bounds }))).toEqual(between);
    expect(ids(await read(sort, { last: 100, ...bounds }))).toEqual(between);
    const backward = await read(sort, { last: 2, ...bounds });
    expect(ids(backward)).toEqual(between.slice(-2));
    expect(backward).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(ids(await read(sort, { first: 5, after: all[to], before: all[from] }))).toEqual([]);
  });
});

describe('a page', () => {
  beforeEach(async () => {
    await pool.query('truncate paged_things');
    await insert(30);
  });

  test('has plain rows with the converted values of the entity and nothing else', async () => {
    for (const sort of [BY_TIME, BY_SALE]) {
      const { rows } = await read(sort, { first: 1 });
      expect(Object.keys(rows[0]!).sort()).toEqual([
        'id',
        'level',
        'madeAt',
        'name',
        'note',
        'soldAt',
        'total',
      ]);
      expect(rows[0]!.madeAt).toBeInstanceOf(Date);
      expect(typeof rows[0]!.total).toBe('number');
    }
  });

  test('has twenty rows unless asked otherwise: the first ones, or those that end at "before"', async () => {
    const expected = await idsInOrder(BY_TIME);
    const all = await read(BY_TIME, { first: 30 });
    expect(all).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const start = await read(BY_TIME, { first: null, after: null });
    expect(start.rows.map(({ id }) => id)).toEqual(expected.slice(0, 20));
    const end = await read(BY_TIME, { before: all.cursors[29] });
    expect(end.rows.map(({ id }) => id)).toEqual(expected.slice(9, 29));
  });

  test('of size 0 still says whether there are rows', async () => {
    expect(await read(BY_TIME, { first: 0 })).toEqual({
      rows: [],
      cursors: [],
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  test.each([
    [{ first: 1, last: 1 }, 'not both'],
    [{ first: -1 }, '`first` must be from 0 to 100'],
    [{ first: 101 }, '`first` must be from 0 to 100'],
    [{ last: 101 }, '`last` must be from 0 to 100'],
    [{ last: 1.5 }, '`last` must be from 0 to 100'],
    [{ after: '' }, '`after` is not a cursor of this list'],
    [{ before: 'bm9uc2Vuc2U' }, '`before` is not a cursor of this list'],
    [{ after: 'x'.repeat(10_000) }, '`after` is not a cursor of this list'],
  ])('refuses page arguments outside the rules, case %#', async (page, message) => {
    await expect(read(BY_TIME, page)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('refuses a cursor of another order', async () => {
    const { cursors } = await read(BY_TIME, { first: 1 });
    const refused = { message: '`after` is a cursor of another sort order.' };
    await expect(read(BY_SALE, { after: cursors[0] })).rejects.toMatchObject(refused);
    await expect(read({ ...BY_TIME, direction: 'asc' }, { after: cursors[0] })).rejects.toMatchObject(
      refused,
    );
  });

  test.each([
    ['time', '2026-02-30T00:00:00.000000Z'],
    ['time', '2026-01-01T24:00:00.000000Z'],
    ['time', '0000-01-01T00:00:00.000000Z'],
    ['time', 'infinity'],
    ['int', '2147483648'],
    ['bigint', '9223372036854775808'],
    ['bigint', '1e3'],
    ['text', 'a\0b'],
    ['text', null],
  ] as const)('refuses a made-up cursor with a %s key of %j before Postgres sees it', async (kind, key) => {
    const sort: Sort = { ...BY_TIME, kind };
    const made = encodeCursor(sort, { key, id: newId() });
    await expect(read(sort, { after: made })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const wrongId = encodeCursor(BY_TIME, { key: '2026-01-01T00:00:00.000000Z', id: "' or 1=1" });
    await expect(read(BY_TIME, { after: wrongId })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

interface ThingWhere extends Combinable<ThingWhere> {
  name?: StringFilter;
  level?: IntFilter;
  note?: StringFilter;
}

function holds(where: ThingWhere, row: { name: string; level: number; note: string | null }): boolean {
  const text = (filter: StringFilter | undefined, value: string | null): boolean =>
    (filter?.eq === undefined || value === filter.eq) &&
    (filter?.in === undefined || (value !== null && filter.in.includes(value))) &&
    (filter?.contains === undefined ||
      (value?.toLowerCase().includes(filter.contains.toLowerCase()) ?? false)) &&
    (filter?.isNull === undefined || (value === null) === filter.isNull);
  const { eq, range } = where.level ?? {};
  return (
    text(where.name, row.name) &&
    text(where.note, row.note) &&
    (eq === undefined || row.level === eq) &&
    row.level >= (range?.gte ?? -99) &&
    row.level <= (range?.lte ?? 99) &&
    (where.and?.every((member) => holds(member, row)) ?? true) &&
    (where.or?.some((member) => holds(member, row)) ?? true) &&
    !(where.not && holds(where.not, row))
  );
}

function randomWhere(depth: number): ThingWhere {
  const member = () => randomWhere(depth - 1);
  const where: ThingWhere = {};
  const chance = (share: number): boolean => Math.random() < share;
  if (chance(0.3))
    where.name = pick([{ eq: pick(NAMES) }, { in: [pick(NAMES), pick(NAMES)] }, { contains: 'a' }]);
  if (chance(0.3)) where.note = pick([{ isNull: chance(0.5) }, { contains: '%' }, { eq: pick(NAMES) }]);
  if (chance(0.3)) where.level = pick([{ eq: integer(6) }, { range: { gte: -3, lte: integer(6) } }]);
  if (depth > 0 && chance(0.3)) where.and = Array.from({ length: integer(3) }, member);
  if (depth > 0 && chance(0.3)) where.or = Array.from({ length: integer(3) }, member);
  if (depth > 0 && chance(0.3)) where.not = member();
  return where;
}

test('random filters give, page by page and in the count, the rows that logic says they do', async () => {
  await pool.query('truncate paged_things');
  await insert(90);
  const { rows } = await pool.query<{ id: string; name: string; level: number; note: string | null }>(
    'select * from paged_things t order by t.made_at desc, t.id desc',
  );
  for (let round = 0; round < 150; round++) {
    const where = randomWhere(3);
    const conditions = new Conditions().and('t.id is not null');
    compileFilter<ThingWhere>({
      where,
      conditions,
      fields: {
        name: { column: 't.name', kind: 'text' },
        level: { column: 't.level', kind: 'int' },
        note: { column: 't.note', kind: 'text' },
      },
    });
    const expected = rows.filter((row) => holds(where, row)).map(({ id }) => id);
    const page = await read(BY_TIME, { first: 100 }, conditions);
    expect(
      page.rows.map(({ id }) => id),
      JSON.stringify(where),
    ).toEqual(expected);
    expect(await countRows({ reader, entity: Thing, conditions })).toBe(expected.length);
    if (expected.length < 2) continue;
    const rest = await read(BY_TIME, { first: 100, after: page.cursors[0] }, conditions);
    expect(rest.rows.map(({ id }) => id)).toEqual(expected.slice(1));
  }
});

test('a list may join, and is counted no further than the limit', async () => {
  await pool.query('truncate paged_things');
  await pool.query(
    `insert into paged_things select gen_random_uuid(), 'n', 1, 1, now(), null, null from generate_series(1, $1)`,
    [COUNT_LIMIT + 500],
  );
  const source = {
    reader,
    entity: Thing,
    conditions: new Conditions().and('other.name = ?', 'n'),
    extraFrom: 'join paged_things other on other.id = t.id',
  };
  expect(await countRows(source)).toBe(COUNT_LIMIT + 1);
  const page = await readPage({ ...source, sort: BY_SALE, page: { first: 3 } });
  expect(page.rows).toHaveLength(3);
});
