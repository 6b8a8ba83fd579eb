import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFunctions } from '../../src/build/function-list.ts';
import { readFunctionList, readFunctions } from '../../src/platform/db/functions/function-files.ts';
import { createDatabase, type TestDatabase } from '../testkit/databases/postgres.ts';
import { schemaSnapshot } from '../testkit/databases/schema-snapshot.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MIGRATIONS = join(ROOT, 'migrations');
/** The first migration that may not define functions that have a file. Earlier ones are history. */
const FIRST_WITHOUT = 'Migration202611281401_sql_functions';

const { functions } = readFunctions(ROOT);

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

interface Definition {
  name: string;
  body: string;
  /** True if an index, a constraint, a default or a generated column uses it. */
  is_stored: boolean;
}

async function definitions(): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select p.proname as name, p.prosrc as body, exists (
       select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and (
         d.classid in ('pg_constraint'::regclass, 'pg_attrdef'::regclass)
         or d.classid = 'pg_class'::regclass and d.objid in (select indexrelid from pg_index))) as is_stored
     from pg_proc p
     where p.pronamespace = 'public'::regnamespace and not exists (
       select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
     union all
     select relname, '', false from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
       and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = pg_class.oid and e.deptype = 'e')`,
  );
  return rows;
}

describe('the files of SQL functions and views', () => {
  it('are all listed, and the release rises with every change: otherwise run "npm run functions"', () => {
    const committed = readFunctionList(ROOT);
    expect(committed).toEqual(listFunctions(ROOT, committed));
  });

  it('define what their name says and begin with their contract', () => {
    for (const { file, name, text } of functions) {
      expect(text, file).toMatch(/^-- /);
      const made = [...text.matchAll(/^create (or replace )?(?:function|view) (\w+)/gm)];
      expect(made.length, file).toBeGreaterThan(0);
      for (const [, isRepeatable, created] of made) {
        expect([isRepeatable, created], file).toEqual(['or replace ', name]);
      }
    }
  });

  it('are every function and view, except those that stored values or other indexes are computed with', async () => {
    const all = await definitions();
    const stored = new Set(all.filter(({ is_stored }) => is_stored).map(({ name }) => name));
    for (let size = -1; size !== stored.size; ) {
      size = stored.size;
      const bodies = all.filter(({ name }) => stored.has(name)).map(({ body }) => body);
      for (const { name } of all) {
        if (bodies.some((body) => new RegExp(`\\b${name}\\(`).test(body))) stored.add(name);
      }
    }
    expect([...stored].toSorted()).toEqual([
      'event_base',
      'event_log_origin',
      'fold_text',
      'search_pieces',
      'search_short_pieces',
      'type_id',
    ]);
    const inFiles = functions.map(({ name }) => name).toSorted();
    const repeatable = new Set(all.map(({ name }) => name).filter((name) => !stored.has(name)));
    expect(inFiles).toEqual([...repeatable].toSorted());
  });

  it('each have a caller: a server, another function, or a trigger', async () => {
    const { rows } = await client.query<{ name: string }>(
      'select distinct p.proname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal',
    );
    const called = new Set(rows.map(({ name }) => name));
    const texts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|sql)$/.test(file))
      .map((file) => ({
        file: `src/${file.replaceAll(sep, '/')}`,
        text: readFileSync(join(ROOT, 'src', file), 'utf8'),
      }));
    const unused = functions.filter(({ name, file }) => {
      const use = new RegExp(`\\b${name}\\b`);
      return !called.has(name) && !texts.some((other) => other.file !== file && use.test(other.text));
    });
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it('are not defined by later migrations', () => {
    const names = new Set(functions.map(({ name }) => name));
    const wrong = readdirSync(MIGRATIONS)
      .filter((file) => /^Migration.*\.ts$/.test(file) && file >= FIRST_WITHOUT)
      .flatMap((file) =>
        [
          ...readFileSync(join(MIGRATIONS, file), 'utf8').matchAll(
            /create\s+(?:or\s+replace\s+)?(?:function|view)\s+(\w+)/gi,
          ),
        ]
          .filter(([, name]) => names.has(name!))
          .map(([, name]) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the schema', () => {
  it('is what migrations/schema-snapshot.txt says: read its diff and write it anew with "vitest -u"', async () => {
    await expect(await schemaSnapshot(client)).toMatchFileSnapshot('../../migrations/schema-snapshot.txt');
  });
});
