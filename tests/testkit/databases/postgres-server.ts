import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/platform/db/embedded/embedded-postgres.ts';
import { migrateUp } from '../../../src/platform/db/migrate.ts';
import { databaseUrl, TEMPLATE_DATABASE } from './postgres.ts';

/** The server of a whole test run. */
export interface TestServer {
  /** The URL of a role that may create and drop databases. */
  adminUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts one throwaway Postgres with one migrated template that every test file clones.
 *
 * `TEST_DATABASE_URL` names a server to use instead; its role must be allowed to create databases, and one
 * run at a time may use it, since the template has a fixed name.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => undefined } : await startThrowaway();
  try {
    await buildTemplate(server.adminUrl);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startThrowaway(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ordinal-test-'));
  const note = (message: string): void => void process.stderr.write(`${message}\n`);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: { debug: () => undefined, info: () => undefined, warn: note },
    settings: { fsync: false, full_page_writes: false, synchronous_commit: false, max_connections: 400 },
  });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { adminUrl: postgres.url, stop };
}

async function buildTemplate(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE_DATABASE} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE} TEMPLATE template0`);
    await migrateUp(databaseUrl(adminUrl, TEMPLATE_DATABASE));
    // A database cannot be cloned while somebody is connected to it, so connections are forbidden.
    await admin.query(`ALTER DATABASE ${TEMPLATE_DATABASE} ALLOW_CONNECTIONS false`);
  } finally {
    await admin.end();
  }
}
