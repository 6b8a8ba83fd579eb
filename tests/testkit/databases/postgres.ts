import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { inject } from 'vitest';

/** The migrated database that the run's server has and that nobody may connect to. */
export const TEMPLATE_DATABASE = 'ordinal_template';

/** Test files clone one after the other; any number does that the server's other users do not lock. */
const CLONE_LOCK = 7_301_142;

/** SQLSTATE `object_in_use`: autovacuum, or a session that is just ending, is still in the template. */
const OBJECT_IN_USE = '55006';
const CLONE_ATTEMPTS = 40;
const RETRY_DELAY_MS = 50;
/** How often the users of a database are waited for before they are thrown out. */
const LEAVING_LOOKS = 10;

/** A database of one test file's own. */
export interface TestDatabase {
  url: string;
  /** Throws out whoever is still connected. */
  drop(): Promise<void>;
}

/** Clones the migrated template under a new name; call it once per test file. */
export function createDatabase(): Promise<TestDatabase> {
  return makeDatabase(cloneTemplate);
}

/** A database without a table. */
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

/** Who has closed a pool may be thrown out before the server knows, and the driver tells of that when nobody listens. */
async function untilLeft(admin: Client, name: string): Promise<void> {
  for (let look = 0; look < LEAVING_LOOKS; look++) {
    const { rowCount } = await admin.query('SELECT FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [name]);
    if (rowCount === 0) return;
    await sleep(RETRY_DELAY_MS);
  }
}

/** The run's server as a role that may create databases; see `global-setup.ts`, which starts it when first asked. */
export async function findAdminUrl(): Promise<string> {
  const response = await fetch(inject('postgresAdminUrlSource'));
  const text = await response.text();
  if (!response.ok) throw new Error(`The test run has no Postgres: ${text}`);
  return text;
}

/** The same server and role, another database. */
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
    // Closing the session also gives back its advisory lock.
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
