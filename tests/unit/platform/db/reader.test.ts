import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestedColumns } from '../../../../src/platform/db/reading/entity-columns.ts';
import { Statements } from '../../../../src/platform/db/reading/statements.ts';
import { BY_TIME, poolOf, Thing, ThingTable } from './things.ts';

let things: ThingTable;
beforeAll(async () => {
  things = await ThingTable.open();
  RequestedColumns<Thing>({ level: 'always', total: ['soldAt', 'Owner.wealth'] })(Thing);
});
afterAll(() => things.close());
beforeEach(async () => {
  await things.clear();
  await things.insert(3);
});

const asked = (...fields: string[]) => new Map([['Thing', new Set(fields)]]);

describe('an entity that is read as asked', () => {
  it('is read in full without a look-ahead', async () => {
    const [row] = await things.reader.forRequest().rows(Thing, 'limit 1');
    expect(Object.keys(row!)).toEqual(['id', 'name', 'level', 'total', 'madeAt', 'soldAt', 'note']);
  });

  it('has its id, what is always read and what is asked for, and throws when anything else is used', async () => {
    const reader = things.reader.forRequest();
    reader.lookAhead(asked('name', 'madeAt'));
    for (let time = 0; time < 3; time++) {
      const [row] = await reader.rows(Thing, 'limit 1');
      expect(Object.keys(row!)).toEqual(['id', 'name', 'level', 'madeAt']);
      expect(row!.madeAt).toBeInstanceOf(Date);
      expect(() => row!.total).toThrow('"total" was not read');
    }
  });

  it('has what another field needs, of its own type or of another', async () => {
    const columns = async (fields: ReturnType<typeof asked>) => {
      const reader = things.reader.forRequest();
      reader.lookAhead(fields);
      return Object.keys((await reader.rows(Thing, 'limit 1'))[0]!);
    };
    expect(await columns(asked('soldAt'))).toEqual(['id', 'level', 'total', 'soldAt']);
    expect(await columns(new Map([['Owner', new Set(['wealth'])]]))).toEqual(['id', 'level', 'total']);
    expect(await columns(new Map([['Owner', new Set(['name'])]]))).toEqual(['id', 'level']);
  });

  it('does not keep what one operation asked for from another', async () => {
    const [one, other] = [things.reader.forRequest(), things.reader.forRequest()];
    one.lookAhead(asked('name'));
    other.lookAhead(asked('note'));
    const [[first], [second]] = await Promise.all([one.rows(Thing, ''), other.rows(Thing, '')]);
    expect(Object.keys(first!)).toEqual(['id', 'name', 'level']);
    expect(Object.keys(second!)).toEqual(['id', 'level', 'note']);
  });

  it('makes pages of the same rows in the same order', async () => {
    const whole = await things.read(BY_TIME, { first: 2 });
    const reader = things.reader.forRequest();
    reader.lookAhead(asked());
    const rows = await reader.rows(Thing, 'order by t.made_at desc, t.id desc limit 2');
    expect(rows.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id));
  });
});

describe('a statement', () => {
  it('answers errors of the database, and goes on answering after them', async () => {
    for (let time = 0; time < 3; time++) {
      await expect(things.reader.query('select 1 / $1::int as no', [0])).rejects.toThrow('division by zero');
      expect(await things.reader.query('select $1::int as yes', [1])).toEqual([{ yes: 1 }]);
    }
  });

  it('refuses a number that JavaScript cannot keep, and leaves the connection usable', async () => {
    const text = 'select unnest($1::bigint[]) as number';
    for (let time = 0; time < 3; time++) {
      await expect(things.reader.query(text, [['1', '9007199254740993']])).rejects.toThrow(RangeError);
      expect(await things.reader.query(text, [['7']])).toEqual([{ number: 7 }]);
    }
  });

  it('is prepared the second time it comes, and no more than so many are at a time on any connection', async () => {
    const pool = poolOf({ ...things.pool.options, max: 1 });
    const statements = new Statements(pool, 10);
    const none = () => [];
    for (let count = 0; count < 35; count++) {
      const text = `select ${count} as n`;
      expect(statements.of(text, none).name).toBeUndefined();
      const { name } = statements.of(text, none);
      await pool.query({ name: name!, text });
      const { rows } = await pool.query<{ prepared: number }>(
        "select count(*)::int as prepared from pg_prepared_statements where name like 'read_%'",
      );
      expect(rows[0]!.prepared).toBeLessThanOrEqual(10);
      expect(statements.of(text, none).name).toBe(name);
    }
    await pool.end();
  });
});
