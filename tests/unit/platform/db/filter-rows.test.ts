import { afterAll, beforeAll, expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';
import { type Combinable, compileFilter } from '../../../../src/platform/db/filtering/filter.ts';
import { countRows } from '../../../../src/platform/db/paging/page.ts';
import type { IntFilter, StringFilter } from '../../../../src/platform/graphql/lists/filter-inputs.ts';
import { BY_TIME, integer, NAMES, pick, Thing, ThingTable } from './things.ts';

let things: ThingTable;
beforeAll(async () => {
  things = await ThingTable.open();
});
afterAll(() => things.close());

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
  const { eq, gte, gt, lte, lt } = where.level ?? {};
  return (
    text(where.name, row.name) &&
    text(where.note, row.note) &&
    (eq === undefined || row.level === eq) &&
    row.level >= (gte ?? -99) &&
    row.level > (gt ?? -99) &&
    row.level <= (lte ?? 99) &&
    row.level < (lt ?? 99) &&
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
  if (chance(0.3))
    where.level = pick([{ eq: integer(6) }, { gte: -3, lte: integer(6) }, { gt: -3, lt: integer(6) }]);
  if (depth > 0 && chance(0.3)) where.and = Array.from({ length: integer(3) }, member);
  if (depth > 0 && chance(0.3)) where.or = Array.from({ length: integer(3) }, member);
  if (depth > 0 && chance(0.3)) where.not = member();
  return where;
}

test('random filters give, page by page and in the count, the rows that logic says they do', async () => {
  await things.clear();
  await things.insert(90);
  const { rows } = await things.pool.query<{ id: string; name: string; level: number; note: string | null }>(
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
    const page = await things.read(BY_TIME, { first: 100 }, conditions);
    expect(
      page.rows.map(({ id }) => id),
      JSON.stringify(where),
    ).toEqual(expected);
    expect(await countRows({ reader: things.reader, entity: Thing, conditions })).toBe(expected.length);
    if (expected.length < 2) continue;
    const rest = await things.read(BY_TIME, { first: 100, after: page.cursors[0] }, conditions);
    expect(rest.rows.map(({ id }) => id)).toEqual(expected.slice(1));
  }
});
