import { Client, type ClientBase, type ClientConfig, type PoolConfig } from 'pg';
import { type DatabaseTimeouts } from '../../config/database-timeouts.ts';
import { readDatabaseAddress } from './database-address.ts';
import { applyTimeouts, StandbyError } from './timeouts.ts';

/** How long a caller waits for a connection. The driver alone would wait forever. */
const MAX_WAIT_MS = 10_000;

/** What a connection is for. PostgreSQL shows it after the application name. */
export type Purpose = 'requests' | 'reports' | 'events' | 'replays' | 'jobs' | 'migrations' | 'commands';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** The default time-outs. Background work may take long, but not forever. */
const TIMEOUTS: Readonly<Record<Purpose, DatabaseTimeouts>> = {
  requests: { statementMs: 30 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  reports: { statementMs: 60 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  events: { statementMs: 10 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  replays: { statementMs: 30 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  jobs: { statementMs: 60 * SECOND, lockMs: 30 * SECOND, idleInTransactionMs: 30 * SECOND },
  // A waiting table lock blocks every later query of the table, so migrations fail early instead.
  migrations: { statementMs: HOUR, lockMs: 10 * SECOND, idleInTransactionMs: 60 * SECOND },
  commands: { statementMs: HOUR, lockMs: 60 * SECOND, idleInTransactionMs: 60 * SECOND },
};

export interface ConnectionOptions {
  readonly purpose: Purpose;
  /** Milliseconds until a wait for a connection fails. */
  readonly maxWaitMs?: number | undefined;
  /** Overrides the default time-outs of the purpose. */
  readonly timeouts?: DatabaseTimeouts | undefined;
}

/** The settings of a pool: the parsed address, and the time-outs of its purpose. */
export function poolSettings(url: string, options: ConnectionOptions): PoolConfig {
  const { purpose, timeouts } = options;
  // The pool waits for this promise before it lends the connection. Its types do not say so.
  return {
    ...clientSettings(url, options),
    onConnect: (client) => configureConnection(client, purpose, timeouts),
  };
}

/** The settings of a single connection. Call `configureConnection` after it is open. */
export function clientSettings(url: string, options: ConnectionOptions): ClientConfig {
  const { settings, applicationName } = readDatabaseAddress(url);
  const { purpose, maxWaitMs = MAX_WAIT_MS } = options;
  return {
    ...settings,
    application_name: purpose === 'requests' ? applicationName : `${applicationName} ${purpose}`,
    connectionTimeoutMillis: maxWaitMs,
  };
}

/**
 * Sets the time-outs of an open connection.
 *
 * @throws StandbyError if the server is in recovery; commands are allowed to read from a standby
 */
export async function configureConnection(
  client: ClientBase,
  purpose: Purpose,
  timeouts: DatabaseTimeouts = TIMEOUTS[purpose],
): Promise<void> {
  const isStandby = await applyTimeouts(client, timeouts);
  if (isStandby && purpose !== 'commands') throw new StandbyError();
}

/** Runs `work` with a separate connection. An error of the connection does not end the process. */
export async function withConnection<T>(
  url: string,
  purpose: Purpose,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(clientSettings(url, { purpose }));
  // A running statement reports a broken connection. Without a listener the process would end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await configureConnection(client, purpose);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
