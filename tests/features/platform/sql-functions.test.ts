import { resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FunctionRelease,
  readFunctions,
  type SqlFunction,
} from '../../../src/platform/db/functions/function-files.ts';
import { hasFunctions, writeFunctions } from '../../../src/platform/db/functions/write-functions.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';

const COMMITTED = readFunctions(resolve(import.meta.dirname, '../../..'));

const ONE = defined('one', 'create function one() returns int language sql as $$ select 1 $$');
const TWO = defined('two', 'create function two() returns int language sql as $$ select one() + one() $$');
const NUMBERS = defined('numbers', 'create view numbers as select one(), two()');

/** The content of a file; `create` stands for `create or replace`. */
function defined(name: string, text: string): SqlFunction {
  const whole = text.replaceAll(/create (?!or replace)/g, 'create or replace ');
  return { name, file: `src/${name}.sql`, text: whole, hash: whole };
}

const next = (...functions: SqlFunction[]): FunctionRelease => {
  const names = new Set(functions.map(({ name }) => name));
  const kept = COMMITTED.functions.filter(({ name }) => !names.has(name));
  return { release: COMMITTED.release + 1, functions: [...kept, ...functions] };
};

describe('the SQL functions of a build', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });
  beforeEach(async () => {
    await client.query('drop view if exists numbers, totals cascade');
    await client.query('drop function if exists one(), one(int), two() cascade');
    await client.query('delete from sql_functions');
    await writeFunctions(client, COMMITTED);
  });

  const ask = async (sql: string): Promise<unknown[]> =>
    (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  const versionsBut = (name: string) =>
    ask(`select proname || xmin from pg_proc where pronamespace = 'public'::regnamespace
      and proname <> '${name}' order by oid`);

  it('are in a migrated database, which is found out without writing', async () => {
    expect(await hasFunctions(client, COMMITTED)).toBe(true);
    expect(await writeFunctions(client, COMMITTED)).toEqual([]);
  });

  it('are written where their content changed, and only there', async () => {
    const others = await versionsBut('make_id');
    const nil = '00000000-0000-0000-0000-000000000000';
    const changed = next(
      defined(
        'make_id',
        `create function make_id() returns uuid language sql as $$ select '${nil}'::uuid $$`,
      ),
    );
    expect(await hasFunctions(client, changed)).toBe(false);
    expect(await writeFunctions(client, changed)).toEqual(['make_id']);
    expect(await ask('select make_id()')).toEqual([nil]);
    expect(await versionsBut('make_id')).toEqual(others);
  });

  it('stay as they are when a build of an older release starts', async () => {
    await writeFunctions(client, next(ONE));
    const newest = next(defined('one', ONE.text.replace('select 1', 'select 10')));
    await writeFunctions(client, { ...newest, release: newest.release + 1 });
    for (const older of [next(ONE), COMMITTED]) {
      expect(await hasFunctions(client, older)).toBe(true);
      expect(await writeFunctions(client, older)).toEqual([]);
    }
    expect(await ask('select one()')).toEqual([10]);
  });

  it('stay as they are even if the newer release only removed a file', async () => {
    await writeFunctions(client, next(ONE));
    await writeFunctions(client, { ...COMMITTED, release: COMMITTED.release + 2 });
    await client.query('drop function one()');
    expect(await writeFunctions(client, next(ONE))).toEqual([]);
    expect(await ask(`select to_regproc('one')`)).toEqual([null]);
  });

  it('are written again by the same release, as during development', async () => {
    await writeFunctions(client, next(ONE));
    expect(
      await writeFunctions(client, next(defined('one', ONE.text.replace('select 1', 'select 10')))),
    ).toEqual(['one']);
    expect(await ask('select one()')).toEqual([10]);
  });

  it('are written in the order in which they need each other, whatever their order in the list', async () => {
    expect(await writeFunctions(client, next(NUMBERS, TWO, ONE))).toEqual(['numbers', 'one', 'two']);
    expect(await ask('select * from numbers')).toEqual([1, 2]);
  });

  it('are dropped and created where the result changes, with the views that use them', async () => {
    await writeFunctions(client, next(ONE, TWO, NUMBERS));
    const wider = defined(
      'one',
      ONE.text.replace('returns int', 'returns numeric').replace('select 1 ', 'select 1.5 '),
    );
    const two = defined('two', TWO.text.replace('returns int', 'returns numeric'));
    expect(await writeFunctions(client, next(two, wider, NUMBERS))).toEqual(['numbers', 'one', 'two']);
    expect(await ask('select * from numbers')).toEqual(['1.5', '3.0']);
  });

  it('bring a view along whose columns change, and the functions that take its rows', async () => {
    const totals = (columns: string) => defined('totals', `create view totals as select ${columns}`);
    const counting = defined(
      'count_totals',
      'create function count_totals(given totals) returns int language sql as $$ select 1 $$',
    );
    await writeFunctions(client, next(totals('1 as a, 2 as b'), counting));
    expect(await writeFunctions(client, next(totals('3 as c'), counting))).toEqual([
      'count_totals',
      'totals',
    ]);
    expect(await ask('select c, count_totals(totals) from totals')).toEqual([3, 1]);
  });

  it('lose the overload that their file no longer defines', async () => {
    await writeFunctions(client, next(ONE, TWO));
    const more = 'create function one(more int = 4) returns int language sql as $$ select 1 + more $$';
    expect(await writeFunctions(client, next(defined('one', more), TWO))).toEqual(['one']);
    expect(await ask('select two()')).toEqual([10]);
    expect(await ask(`select oid::regprocedure::text from pg_proc where proname = 'one'`)).toEqual([
      'one(integer)',
    ]);
  });

  it('come back after a migration has dropped one', async () => {
    await client.query('drop function sold_skus');
    expect(await hasFunctions(client, COMMITTED)).toBe(false);
    expect(await writeFunctions(client, COMMITTED)).toEqual(['sold_skus']);
  });

  it('are written all or none, and an error names its file', async () => {
    const wrong = defined('two', TWO.text.replaceAll('one()', 'missing()'));
    await expect(writeFunctions(client, next(ONE, wrong))).rejects.toThrow(
      'src/two.sql: function missing() does not exist',
    );
    const unreadable = defined('two', 'create function two( returns');
    await expect(writeFunctions(client, next(ONE, unreadable))).rejects.toThrow('src/two.sql: syntax error');
    expect(await ask(`select to_regproc('one')`)).toEqual([null]);
    expect(await hasFunctions(client, COMMITTED)).toBe(true);
  });

  it('are not replaced under what must not change, such as an index', async () => {
    await writeFunctions(client, next(ONE));
    await client.query('create table of_test (id int default one())');
    const wider = defined('one', ONE.text.replace('returns int', 'returns bigint'));
    await expect(writeFunctions(client, next(wider))).rejects.toThrow(
      'cannot drop function one() because other objects depend on it',
    );
    await client.query('drop table of_test');
  });
});
