import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { inject } from 'vitest';

/** The migrated template database. Nobody may connect to it. */
export const TEMPLATE_DATABASE = 'ordinal_template';

/** The advisory lock that makes test files clone one after the other. Any number works that nobody else uses. */
const CLONE_LOCK = 7_301_142;

/** SQLSTATE `object_in_use`: autovacuum, or a session that is ending, still uses the template. */
const OBJECT_IN_USE = '55006';
const CLONE_ATTEMPTS = 40;
const RETRY_DELAY_MS = 50;
/** The number of checks before the sessions of a database are terminated. */
const MAX_LEAVING_CHECKS = 10;

/** A database for one test file. */
export interface TestDatabase {
  url: string;
  /** Drops the database and terminates its sessions. */
  drop(): Promise<void>;
}

/** Clones the migrated template. Call it once per test file. */
export function createDatabase(): Promise<TestDatabase> {
  return makeDatabase(cloneTemplate);
}

/** Creates a database without tables. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(async (admin, name) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  });
}

async function makeDatabase(make: (admin: Client, name: string) => Promise<void>): Promise<TestDatabase> {
  const adminUrl = await findAdminUrl();
  const name = `ordinal_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, (admin) => make(admin, name));
  return {
    url: databaseUrl(adminUrl, name),
    drop: () =>
      asAdmin(adminUrl, async (admin) => {
        await untilLeft(admin, name);
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/**
 * Waits until the sessions of a database have ended. Terminating a session that is closing makes its driver emit an
 * error after its listeners are gone.
 */
async function untilLeft(admin: Client, name: string): Promise<void> {
  for (let look = 0; look < MAX_LEAVING_CHECKS; look++) {
    const { rowCount } = await admin.query('SELECT FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [name]);
    if (rowCount === 0) return;
    await sleep(RETRY_DELAY_MS);
  }
}

/**
 * The URL of the run's server for a role that may create databases. See `global-setup.ts`, which starts the server on
 * the first request.
 */
export async function findAdminUrl(): Promise<string> {
  const response = await fetch(inject('postgresAdminUrlSource'));
  const text = await response.text();
  if (!response.ok) throw new Error(`The test run has no Postgres: ${text}`);
  return text;
}

/** The same server and role with another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(adminUrl: string, act: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    // Closing the session also releases its advisory lock.
    await admin.end();
  }
}

async function cloneTemplate(admin: Client, name: string): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK]);
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} STRATEGY FILE_COPY`);
      return;
    } catch (error) {
      const isTransient = error instanceof DatabaseError && error.code === OBJECT_IN_USE;
      if (!isTransient || attempt === CLONE_ATTEMPTS) throw error;
      await sleep(RETRY_DELAY_MS);
    }
  }
}
