import { readdir } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import type { Client } from 'pg';
import { withConnection } from './connection/connections.ts';
import { readFunctions } from './functions/function-files.ts';
import { hasFunctions, UNDEFINED_TABLE, writeFunctions } from './functions/write-functions.ts';
import { MIGRATIONS_DIR, openOrm } from './orm.ts';

/** An arbitrary number for the advisory lock. Instances that start together migrate one after the other. */
const MIGRATION_LOCK = 4_210_776;

export interface Migrated {
  /** The names of the migrations that ran. */
  readonly migrations: string[];
  /** The names of the SQL functions and views that were written. */
  readonly functions: string[];
}

/**
 * Runs the pending migrations, then writes the changed SQL functions and views. Safe to call from several processes at
 * once, and from an older build while a newer one is being deployed.
 *
 * @param onPending called with the number of migrations that are about to run, if there are any
 */
export function migrateUp(databaseUrl: string, onPending?: (count: number) => void): Promise<Migrated> {
  return withConnection(databaseUrl, 'migrations', async (client) => {
    const wanted = readFunctions(dirname(MIGRATIONS_DIR));
    // Every start checks this, and usually nothing is pending. Opening an ORM for it would be slow.
    const pending = await pendingOf(client);
    const isUpToDate = pending.length === 0;
    if (isUpToDate && (await hasFunctions(client, wanted))) return { migrations: [], functions: [] };
    if (!isUpToDate) onPending?.(pending.length);
    // A session lock, because a transaction that waits for migrations would hit the idle time-out. Other migrations may
    // take long.
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrations = isUpToDate ? [] : await runMigrations(databaseUrl);
    return { migrations, functions: await writeFunctions(client, wanted) };
  });
}

async function runMigrations(url: string): Promise<string[]> {
  const orm = await openOrm({ url, purpose: 'migrations', poolSize: 3, entities: [] });
  try {
    const ran = await orm.migrator.up();
    return ran.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/** The names of the pending migrations. It only reads, so it works on a standby. */
export function pendingMigrations(databaseUrl: string): Promise<string[]> {
  return withConnection(databaseUrl, 'commands', pendingOf);
}

async function pendingOf(client: Client): Promise<string[]> {
  const names = await migrationNames();
  try {
    const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations');
    const ran = new Set(rows.map(({ name }) => name));
    return names.filter((name) => !ran.has(name));
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return names;
    throw error;
  }
}

async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS_DIR);
  return files.filter((file) => /^Migration.*\.[jt]s$/.test(file)).map((file) => parse(file).name);
}
