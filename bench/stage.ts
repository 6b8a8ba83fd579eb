import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/embedded-postgres.ts';
import { migrateUp } from '../src/platform/db/migrate.ts';
import { checkoutFunctions } from './limit/checkout.ts';
import { HttpConnection, httpRequest } from './load/http-connection.ts';
import { type ServerOptions, ServerProcess } from './machine/server-process.ts';
import type { Options } from './options.ts';
import { seedShop } from './seed/seed.ts';

export const ADMIN = { email: 'admin@bench.example', password: 'bench-admin-password' };

/** Everything a case needs: a full shop in Postgres, Ordinal and the limit, and a way to query the database. */
export interface Stage {
  readonly options: Options;
  /** The folder of logs and profiles. It is deleted after the run unless an option keeps it. */
  readonly folder: string;
  readonly database: Pool;
  readonly databaseUrl: string;
  readonly ordinal: ServerProcess;
  readonly limit: ServerProcess;
  /** An administrator's access token. */
  readonly token: string;
}

const compiledEntry = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const limitEntry = fileURLToPath(new URL('./limit/server.ts', import.meta.url));

/** Starts Postgres with its normal, durable settings. The caller closes the stage. */
export async function openStage(options: Options, report: (line: string) => void) {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ordinal-bench-'));
  mkdirSync(folder, { recursive: true });
  // The account that runs Postgres for root enters it.
  if (!options.dataDir) chmodSync(folder, 0o755);
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: report, error: report };
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log });
  const database = new Pool({ connectionString: postgres.url, max: 4 });
  // Postgres may stop before a closing connection does.
  database.on('error', quiet);
  const servers: ServerProcess[] = [];
  const close = async (): Promise<void> => {
    for (const server of servers) await server.stop();
    await database.end();
    await postgres.stop();
    if (!options.dataDir) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrateUp(postgres.url);
    report(`filling a shop with ${options.orders} orders`);
    await seedShop(database, options.orders);
    for (const statement of checkoutFunctions) await database.query(statement);
    const limit = await ServerProcess.start({
      entry: limitEntry,
      environment: { DATABASE_URL: postgres.url },
      logPath: join(folder, 'limit.log'),
      ready: /limit on http:\/\/127\.0\.0\.1:(\d+)\//,
    });
    servers.push(limit);
    const ordinal = await ServerProcess.start(ordinalOptions({ folder, databaseUrl: postgres.url }));
    servers.push(ordinal);
    const token = await signIn(ordinal.port);
    const stage: Stage = {
      options,
      folder,
      database,
      databaseUrl: postgres.url,
      ordinal,
      limit,
      token,
    };
    return { stage, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ordinal as in production, including logs, but without the limits per client. */
export function ordinalOptions(place: {
  folder: string;
  databaseUrl: string;
  logName?: string;
}): ServerOptions {
  return {
    entry: compiledEntry,
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: place.databaseUrl,
      PORT: '0',
      METRICS_PORT: '0',
      JWT_SECRET: 'a secret of the bench, with enough bytes for HS256',
      JWT_EXPIRES_IN: '86400',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      TEST_PAYMENTS: 'true',
      API_RATE_LIMIT: '0',
      MAX_VIEWER_SUBSCRIPTIONS: '100000',
      // One process: neither an `.env` file nor the shell may change it.
      WORKERS: '1',
    },
    logPath: join(place.folder, place.logName ?? 'ordinal.log'),
    ready: /GraphQL API.*http:\/\/127\.0\.0\.1:(\d+)\/graphql/,
  };
}

async function signIn(port: number): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
  const data = await askGraphql<{ login: { accessToken: string } }>({ port }, query, { input: ADMIN });
  return data.login.accessToken;
}

/** Runs one operation outside the measurement. @throws with the answer if it has errors */
export async function askGraphql<Data>(
  { port, token }: { port: number; token?: string },
  query: string,
  variables: object = {},
): Promise<Data> {
  const connection = new HttpConnection(port);
  try {
    const { body } = await connection.send(graphqlRequest(query, variables, token));
    const { data, errors } = JSON.parse(body.toString()) as { data?: Data; errors?: unknown };
    if (errors || !data) throw new Error(`GraphQL answered ${body.toString('utf8', 0, 1_000)}`);
    return data;
  } finally {
    connection.close();
  }
}

export function graphqlRequest(query: string, variables: object, token?: string): Buffer {
  return httpRequest({
    method: 'POST',
    path: '/graphql',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: { query, variables },
  });
}
