import { Client, type ClientBase, type ClientConfig, type PoolConfig } from 'pg';
import { type DatabaseTimeouts } from '../../config/database-timeouts.ts';
import { readDatabaseAddress } from './database-address.ts';
import { applyTimeouts, StandbyError } from './timeouts.ts';

/** Until whoever waits for a connection is refused, where the driver alone would let them wait forever. */
const MAX_WAIT_MS = 10_000;

/** What a connection is for; PostgreSQL shows it behind the name of the application. */
export type Purpose = 'requests' | 'reports' | 'events' | 'replays' | 'jobs' | 'migrations' | 'commands';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** What holds unless the settings say otherwise. What nobody waits for may take long, but never forever. */
const TIMEOUTS: Readonly<Record<Purpose, DatabaseTimeouts>> = {
  requests: { statementMs: 30 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  reports: { statementMs: 60 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  events: { statementMs: 10 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  replays: { statementMs: 30 * SECOND, lockMs: 8 * SECOND, idleInTransactionMs: 4 * SECOND },
  jobs: { statementMs: 60 * SECOND, lockMs: 30 * SECOND, idleInTransactionMs: 30 * SECOND },
  // Whoever waits for the lock of a table makes everybody wait behind them: migrations rather fail.
  migrations: { statementMs: HOUR, lockMs: 10 * SECOND, idleInTransactionMs: 60 * SECOND },
  commands: { statementMs: HOUR, lockMs: 60 * SECOND, idleInTransactionMs: 60 * SECOND },
};

export interface ConnectionOptions {
  readonly purpose: Purpose;
  /** Until whoever waits for a connection is refused. */
  readonly maxWaitMs?: number | undefined;
  /** Other bounds than the usual ones of the purpose. */
  readonly timeouts?: DatabaseTimeouts | undefined;
}

/** The settings of every pool, whoever opens it: one reading of the address for all, and the bounds of its purpose. */
export function poolSettings(url: string, options: ConnectionOptions): PoolConfig {
  const { purpose, timeouts } = options;
  // The pool waits for it before it lends the connection, which its types do not tell.
  return {
    ...clientSettings(url, options),
    onConnect: (client) => configureConnection(client, purpose, timeouts),
  };
}

/** The same for a single connection, which is to be bound once it is open. */
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
 * Sets on an open connection how long its statements, locks and transactions may keep others waiting.
 *
 * @throws StandbyError when the server is in recovery, unless a command asks, which may only want to read
 */
export async function configureConnection(
  client: ClientBase,
  purpose: Purpose,
  timeouts: DatabaseTimeouts = TIMEOUTS[purpose],
): Promise<void> {
  const isStandby = await applyTimeouts(client, timeouts);
  if (isStandby && purpose !== 'commands') throw new StandbyError();
}

/** Lends a connection of its own, which breaks without ending the process. */
export async function withConnection<T>(
  url: string,
  purpose: Purpose,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(clientSettings(url, { purpose }));
  // Whoever runs a statement hears of a connection that breaks; without a listener the process would end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await configureConnection(client, purpose);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
