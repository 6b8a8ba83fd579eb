import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';
import { encodeCursor, type ListSort } from '../../../../src/platform/db/paging/cursor.ts';
import { COUNT_LIMIT, countRows, readPage } from '../../../../src/platform/db/paging/page.ts';
import { newId } from '../../../../src/values/ids.ts';
import { BY_SALE, BY_TIME, Thing, ThingTable } from './things.ts';

/** Additional properties of the rows of a page. */
const PLACE = ['cursorKey', 'sortKey', 'part'];

let things: ThingTable;
beforeAll(async () => {
  things = await ThingTable.open();
});
afterAll(() => things.close());

describe('a page', () => {
  beforeEach(async () => {
    await things.clear();
    await things.insert(30);
  });

  test('has plain rows with the converted values of the entity, and their place in the order', async () => {
    for (const sort of [BY_TIME, BY_SALE]) {
      const { rows } = await things.read(sort, { first: 1 });
      expect(
        Object.keys(rows[0]!)
          .filter((name) => !PLACE.includes(name))
          .sort(),
      ).toEqual(['id', 'level', 'madeAt', 'name', 'note', 'soldAt', 'total']);
      expect(rows[0]!.madeAt).toBeInstanceOf(Date);
      expect(typeof rows[0]!.total).toBe('number');
    }
  });

  test('has twenty rows unless asked otherwise: the first ones, or those that end at "before"', async () => {
    const expected = await things.idsInOrder(BY_TIME);
    const all = await things.read(BY_TIME, { first: 30 });
    expect(all).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const start = await things.read(BY_TIME, { first: null, after: null });
    expect(start.rows.map(({ id }) => id)).toEqual(expected.slice(0, 20));
    const end = await things.read(BY_TIME, { before: all.cursors[29] });
    expect(end.rows.map(({ id }) => id)).toEqual(expected.slice(9, 29));
  });

  test('of size 0 still says whether there are rows', async () => {
    expect(await things.read(BY_TIME, { first: 0 })).toEqual({
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
  ])('refuses page arguments outside the rules, case %#', async (page, message) => {
    await expect(things.read(BY_TIME, page)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each([
    [{ after: '' }, 'after'],
    [{ before: 'bm9uc2Vuc2U' }, 'before'],
    [{ after: 'x'.repeat(10_000) }, 'after'],
  ])('refuses what is no cursor of the list, case %#', async (page, field) => {
    await expect(things.read(BY_TIME, page)).rejects.toMatchObject({
      message: `\`${field}\` is not a cursor of this list.`,
      extensions: { code: 'INVALID_CURSOR', field },
    });
  });

  test('refuses a cursor of another order', async () => {
    const { cursors } = await things.read(BY_TIME, { first: 1 });
    const refused = {
      message: '`after` is a cursor of another sort order.',
      extensions: { code: 'INVALID_CURSOR' },
    };
    await expect(things.read(BY_SALE, { after: cursors[0] })).rejects.toMatchObject(refused);
    await expect(things.read({ ...BY_TIME, direction: 'asc' }, { after: cursors[0] })).rejects.toMatchObject(
      refused,
    );
  });

  test('refuses a cursor of another list, even if both have an order of this name', async () => {
    const position = { key: '2026-01-01T00:00:00.000000Z', id: newId() };
    const here = encodeCursor({ ...BY_TIME, list: 'paged_things' }, position);
    await expect(things.read(BY_TIME, { after: here })).resolves.toMatchObject({ hasPreviousPage: true });
    const elsewhere = encodeCursor({ ...BY_TIME, list: 'orders' }, position);
    await expect(things.read(BY_TIME, { after: elsewhere })).rejects.toMatchObject({
      message: '`after` is not a cursor of this list.',
      extensions: { code: 'INVALID_CURSOR' },
    });
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
    const sort: ListSort = { ...BY_TIME, list: 'paged_things', kind };
    const made = encodeCursor(sort, { key, id: newId() });
    await expect(things.read(sort, { after: made })).rejects.toMatchObject({
      extensions: { code: 'INVALID_CURSOR' },
    });
    const wrongId = encodeCursor(
      { ...BY_TIME, list: 'paged_things' },
      { key: '2026-01-01T00:00:00.000000Z', id: "' or 1=1" },
    );
    await expect(things.read(BY_TIME, { after: wrongId })).rejects.toMatchObject({
      extensions: { code: 'INVALID_CURSOR' },
    });
  });
});

test('a list may join, and is counted no further than the limit', async () => {
  await things.clear();
  await things.pool.query(
    `insert into paged_things select gen_random_uuid(), 'n', 1, 1, now(), null, null from generate_series(1, $1)`,
    [COUNT_LIMIT + 500],
  );
  const source = {
    reader: things.reader,
    entity: Thing,
    conditions: new Conditions().and('other.name = ?', 'n'),
    extraFrom: 'join paged_things other on other.id = t.id',
  };
  expect(await countRows(source)).toBe(COUNT_LIMIT + 1);
  const page = await readPage({ ...source, sort: BY_SALE, page: { first: 3 } });
  expect(page.rows).toHaveLength(3);
});
