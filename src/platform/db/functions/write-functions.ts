import type { Client } from 'pg';
import type { FunctionRelease, SqlFunction } from './function-files.ts';
import { replaceFunctions } from './replace-functions.ts';

/** SQLSTATE of a missing table. */
export const UNDEFINED_TABLE = '42P01';

interface Recorded {
  readonly name: string;
  readonly hash: string;
  readonly release: number;
  /** False if a later migration dropped it. */
  readonly exists: boolean;
}

/** Whether the database has the definitions of this build or of a later release. One query, run by every start. */
export async function hasFunctions(client: Client, wanted: FunctionRelease): Promise<boolean> {
  try {
    return isCurrent(await readRecorded(client), wanted);
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return false;
    throw error;
  }
}

/**
 * Writes the changed definitions in one transaction. A build of an older release writes none, so an old instance that
 * restarts during a rolling deployment keeps the new definitions. The caller holds the migration lock.
 *
 * @returns the names of what was written
 */
export async function writeFunctions(client: Client, wanted: FunctionRelease): Promise<string[]> {
  const recorded = await readRecorded(client);
  if (isCurrent(recorded, wanted)) return [];
  await client.query('begin');
  try {
    // Replacing a view locks out its readers. It is better to fail than to block everybody.
    await client.query(`set local lock_timeout = '10s'`);
    const changed = changedOf(recorded, wanted);
    const written = await replaceFunctions(client, { changed, all: wanted.functions });
    await client.query('delete from sql_functions');
    await client.query(
      'insert into sql_functions (name, hash, release) select *, $3::int from unnest($1::text[], $2::text[])',
      [wanted.functions.map(({ name }) => name), wanted.functions.map(({ hash }) => hash), wanted.release],
    );
    await client.query('commit');
    return written;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function readRecorded(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `select name, hash, release, to_regclass(name) is not null or exists (
       select from pg_proc where proname = name and pronamespace = to_regnamespace(current_schema())
     ) as exists
     from sql_functions`,
  );
  return rows;
}

function isCurrent(recorded: readonly Recorded[], wanted: FunctionRelease): boolean {
  const release = Math.max(0, ...recorded.map((one) => one.release));
  if (release > wanted.release) return true;
  return (
    release === wanted.release &&
    recorded.length === wanted.functions.length &&
    changedOf(recorded, wanted).length === 0
  );
}

function changedOf(recorded: readonly Recorded[], { functions }: FunctionRelease): SqlFunction[] {
  const hashes = new Map(recorded.map(({ name, hash, exists }) => [name, exists ? hash : undefined]));
  return functions.filter(({ name, hash }) => hashes.get(name) !== hash);
}
