import { type Client, DatabaseError } from 'pg';
import type { SqlFunction } from './function-files.ts';

/** SQLSTATEs of a `create or replace` that would change a result, an argument's name or a view's columns. */
const NOT_REPLACEABLE = new Set(['42P13', '42P16']);

const SCHEMA = 'to_regnamespace(current_schema())';

/**
 * Creates definitions in the caller's transaction. A definition is retried until those it depends on exist, so the
 * order of the list does not matter. If `create or replace` is not possible, the old definition and the views that use
 * it are dropped, and the views are created again from `all`. Overloads that are no longer in a file are dropped.
 *
 * @returns the names of what was written
 * @throws Error with the file's name when a definition is wrong
 */
export async function replaceFunctions(
  client: Client,
  { changed, all }: { changed: readonly SqlFunction[]; all: readonly SqlFunction[] },
): Promise<string[]> {
  const written = new Set<string>();
  let waiting = [...changed];
  while (waiting.length > 0) {
    const before = await overloadsOf(client, waiting);
    const next = new Map<string, SqlFunction>();
    const failures: Error[] = [];
    for (const one of waiting) {
      try {
        for (const name of await replace(client, one)) next.set(name, definitionOf(name, all));
        written.add(one.name);
      } catch (error) {
        // Another definition can fix an error of class 42: something is missing, ambiguous or of another type.
        if (!(error instanceof DatabaseError) || !error.code?.startsWith('42')) throw error;
        failures.push(new Error(`${one.file}: ${error.message}`, { cause: error }));
        next.set(one.name, one);
      }
    }
    if (failures.length === waiting.length) throw failures[0]!;
    const done = waiting.filter(({ name }) => !next.has(name));
    await dropUntouched(client, { before, now: await overloadsOf(client, done) });
    waiting = [...next.values()];
  }
  return [...written].toSorted();
}

/** @returns the names of dropped views and functions that are to be created again */
async function replace(client: Client, { name, text }: SqlFunction): Promise<string[]> {
  // A separate query: a query string with a syntax error runs nothing.
  await client.query('savepoint definition');
  try {
    await client.query(`${text};\nrelease savepoint definition`);
    return [];
  } catch (error) {
    await client.query('rollback to savepoint definition');
    if (!(error instanceof DatabaseError) || !NOT_REPLACEABLE.has(error.code ?? '')) throw error;
  }
  try {
    const dropped = await dropWithUsers(client, name);
    await client.query(`${text};\nrelease savepoint definition`);
    return dropped.filter((user) => user !== name);
  } catch (error) {
    await client.query('rollback to savepoint definition');
    throw error;
  }
}

function definitionOf(name: string, all: readonly SqlFunction[]): SqlFunction {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was dropped with what it uses, and no file defines it anew`);
  return found;
}

interface Overload {
  readonly signature: string;
  /** Changes with the definition. */
  readonly version: string;
}

async function overloadsOf(client: Client, functions: readonly SqlFunction[]): Promise<Overload[]> {
  const { rows } = await client.query<Overload>(
    `select oid::regprocedure::text as signature, xmin::text as version
     from pg_proc where proname = any ($1) and pronamespace = ${SCHEMA}`,
    [functions.map(({ name }) => name)],
  );
  return rows;
}

async function dropUntouched(
  client: Client,
  { before, now }: { before: readonly Overload[]; now: readonly Overload[] },
): Promise<void> {
  const old = new Map(before.map(({ signature, version }) => [signature, version]));
  for (const { signature, version } of now) {
    if (old.get(signature) === version) await client.query(`drop function ${signature}`);
  }
}

/** Drops without cascade. Any other user of the definition, such as an index, makes it fail. */
async function dropWithUsers(client: Client, name: string): Promise<string[]> {
  const dropped: string[] = [];
  for (const user of await usersOf(client, name)) dropped.push(...(await dropWithUsers(client, user)));
  const { rows } = await client.query<{ statement: string }>(
    `select 'drop function ' || oid::regprocedure as statement
     from pg_proc where proname = $1 and pronamespace = ${SCHEMA}
     union all
     select 'drop view ' || oid::regclass
     from pg_class where relname = $1 and relnamespace = ${SCHEMA} and relkind = 'v'`,
    [name],
  );
  for (const { statement } of rows) await client.query(statement);
  return [...dropped, name];
}

/** Views that select from it, and functions with a view's row type in their signature. */
async function usersOf(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `with used as (
       select 'pg_proc'::regclass as class, oid from pg_proc where proname = $1 and pronamespace = ${SCHEMA}
       union all
       select 'pg_class'::regclass, oid from pg_class
       where relname = $1 and relnamespace = ${SCHEMA} and relkind = 'v'
       union all
       select 'pg_type'::regclass, t.oid from pg_class v join pg_type t on t.oid = v.reltype or t.typelem = v.reltype
       where v.relname = $1 and v.relnamespace = ${SCHEMA} and v.relkind = 'v'
     )
     select distinct coalesce(v.relname, f.proname) as name
     from used join pg_depend d on d.refclassid = used.class and d.refobjid = used.oid
     left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
     left join pg_class v on v.oid = r.ev_class
     left join pg_proc f on d.classid = 'pg_proc'::regclass and f.oid = d.objid
     where coalesce(v.relname, f.proname) <> $1`,
    [name],
  );
  return rows.map((row) => row.name);
}
