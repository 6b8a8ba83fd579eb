import { openShop, type Shop } from '../../src/app.ts';
import type { PaymentProvider } from '../../src/features/payments/payment-provider.ts';
import { parseConfig } from '../../src/platform/config/config.ts';
import type { HttpTimeouts } from '../../src/platform/http/http-timeouts.ts';
import { createLog } from '../../src/platform/observability/log.ts';
import { startServer } from '../../src/server.ts';
import { type GraphqlClient, graphqlClient } from './clients/graphql-client.ts';
import { ComparingExecutor } from './comparing-executor.ts';
import { createDatabase } from './databases/postgres.ts';

export interface TestApp {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly databaseUrl: string;
  /** The URL for Prometheus. */
  readonly metricsUrl: string | undefined;
  /** The server's services and connections, for seeding and for checking stored rows. */
  readonly shop: Shop;
  /** A client without a token. */
  readonly anonymous: GraphqlClient;
  close(): Promise<void>;
}

/** The parent of all servers' logs in this process. A log that writes by itself waits for its end. */
const log = createLog(process.env.TEST_LOG_LEVEL ?? 'silent');
export const TEST_SECRET = 'a secret of the tests that is long enough';

/** Settings without limits, for tests that read everything in one request. */
export const LIMITLESS = {
  API_RATE_LIMIT: '0',
  MAX_QUERY_COST: '10000000',
  MAX_QUERY_DEPTH: '100',
  MAX_QUERY_FIELDS: '100000',
};

export interface TestAppOptions {
  readonly environment?: Record<string, string>;
  /** The URL of an existing database. A new one is created by default. */
  readonly databaseUrl?: string;
  /** Switch it off when statements are counted: comparing runs every query three times. */
  readonly comparesExecutors?: boolean;
  readonly timeouts?: HttpTimeouts;
  /** Payment providers besides those of the settings. */
  readonly furtherProviders?: readonly PaymentProvider[];
  /** Runs on the open shop before it is served. */
  readonly prepare?: (shop: Shop) => Promise<void>;
}

/**
 * Starts a server on its own port and its own database. With `databaseUrl` it is a second server on the same database.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl ? undefined : await createDatabase();
  const databaseUrl = options.databaseUrl ?? database!.url;
  const config = parseConfig({
    NODE_ENV: 'test',
    PORT: '0',
    METRICS_PORT: '0',
    SHUTDOWN_WAIT_SECONDS: '0',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: TEST_SECRET,
    BCRYPT_COST: '4',
    SIGN_UPS_PER_ADDRESS: '100000',
    ...options.environment,
  });
  const shop = await openShop({
    config,
    log: log.child({}),
    databaseUrl,
    ...(options.furtherProviders && { furtherProviders: options.furtherProviders }),
    ...(options.comparesExecutors !== false && { createExecutor: (schema) => new ComparingExecutor(schema) }),
  });
  await options.prepare?.(shop);
  const server = await startServer(shop, { ...(options.timeouts && { timeouts: options.timeouts }) });
  return {
    url: server.url,
    databaseUrl,
    metricsUrl: server.metricsUrl,
    shop,
    anonymous: graphqlClient({ url: server.url }),
    close: async () => {
      await server.close();
      await database?.drop();
    },
  };
}
