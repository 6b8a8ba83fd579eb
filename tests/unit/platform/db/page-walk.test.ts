import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sort } from '../../../../src/platform/db/paging/cursor.ts';
import { integer, pick, ThingTable } from './things.ts';

let things: ThingTable;
beforeAll(async () => {
  things = await ThingTable.open();
});
afterAll(() => things.close());

const ROWS = 230;
/** Follows the cursors to the end and runs `meanwhile` between two pages. Returns the ids in the order seen. */
async function walk(
  sort: Sort,
  { isForward, size, meanwhile }: { isForward: boolean; size: number; meanwhile?: () => Promise<unknown> },
): Promise<string[]> {
  const seen: string[][] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await things.read(
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
describe.each(
  SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction): Sort => ({ ...sort, direction }))),
)('a list by $field $direction', (sort) => {
  beforeEach(async () => {
    await things.clear();
    await things.insert(ROWS);
  });

  test('gives every row once and in order, read from either end in pages of any size', async () => {
    const expected = await things.idsInOrder(sort);
    for (const size of [1 + integer(9), 17, 100]) {
      expect(await walk(sort, { isForward: true, size })).toEqual(expected);
      expect(await walk(sort, { isForward: false, size })).toEqual(expected);
    }
  });

  test('neither repeats nor misses a row while rows are inserted and others are deleted', async () => {
    for (const isForward of [true, false]) {
      const before = await things.idsInOrder(sort);
      const deleted = new Set<string>();
      const seen = await walk(sort, {
        isForward,
        size: 11,
        meanwhile: async () => {
          await things.insert(3);
          const victim = pick(before);
          deleted.add(victim);
          await things.pool.query('delete from paged_things where id = $1', [victim]);
        },
      });
      expect(new Set(seen).size).toBe(seen.length);
      const kept = before.filter((id) => !deleted.has(id));
      const keptAndSeen = seen.filter((id) => kept.includes(id));
      expect(keptAndSeen).toEqual(kept);
    }
  });

  test('gives what lies between two cursors, from either end', async () => {
    const expected = await things.idsInOrder(sort);
    const from = integer(ROWS - 100);
    const to = from + 1 + integer(90);
    const { cursors } = await things.read(sort, { first: 100 });
    const rest = await things.read(sort, { first: 100, after: cursors.at(-1) });
    const end = await things.read(sort, { last: 30 });
    const all = [...cursors, ...rest.cursors, ...end.cursors];
    const bounds = { after: all[from], before: all[to] };
    const between = expected.slice(from + 1, to);
    const ids = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => id);
    expect(ids(await things.read(sort, { first: 100, ...bounds }))).toEqual(between);
    expect(ids(await things.read(sort, { last: 100, ...bounds }))).toEqual(between);
    const backward = await things.read(sort, { last: 2, ...bounds });
    expect(ids(backward)).toEqual(between.slice(-2));
    expect(backward).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(ids(await things.read(sort, { first: 5, after: all[to], before: all[from] }))).toEqual([]);
  });
});
