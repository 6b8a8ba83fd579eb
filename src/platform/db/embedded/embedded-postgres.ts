import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAccount, prepareDataDir } from './embedded-account.ts';
import { locatePostgres } from './embedded-binaries.ts';
import { CLUSTER_NAME, endOrphan, openCluster } from './embedded-cluster.ts';
import { lockDataDir } from './embedded-lock.ts';
import {
  type EmbeddedPostgresLog,
  type PostmasterCommand,
  PostmasterError,
  startPostmaster,
} from './embedded-postmaster.ts';

/** Options of {@link startEmbeddedPostgres}. */
export interface EmbeddedPostgresOptions {
  /** The folder of the cluster, its password and the lock. It is created if missing. */
  dataDir: string;
  log: EmbeddedPostgresLog;
  /** Postgres settings that override ours. `fsync: false` is for disposable data. */
  settings?: Record<string, string | number | boolean>;
  /** Called once the Postgres process has been spawned. */
  onLaunch?: () => void;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** URL of the database `ordinal` as a superuser. The port differs from start to start. */
  url: string;
  /** Ends sessions, shuts down cleanly and waits. May be called again. */
  stop(): Promise<void>;
}

const DEFAULT_SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket in /tmp, because another server there may use the same port.
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The client reports a failed statement. Logged here, its text and values would end up in our log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: false,
  log_line_prefix: '',
};

/** Another program took the port, or backends of a killed server have not ended yet. */
const TRANSIENT_FAILURE = /could not create any TCP\/IP sockets|pre-existing shared memory block/;
const START_ATTEMPTS = 20;
const RETRY_DELAY_MS = 150;

/**
 * Runs the PostgreSQL 18 from npm in a data folder, which the first start creates.
 *
 * The server never outlives this process. A start after a crash recovers by itself.
 *
 * @throws Error with one line for the operator: the folder is in use (with the process), it is out of reach, or
 *   Postgres does not run here
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const account = await chooseAccount(options.dataDir);
  const dataDir = await prepareDataDir(options.dataDir, account, (message) => log.info(message));
  const unlock = lockDataDir(dataDir);
  try {
    const binaries = await locatePostgres(account);
    const durable = settings.fsync !== false && settings.fsync !== 'off';
    const onCreate = () => log.info('creating the database, at the first start only');
    const cluster = await openCluster({ dataDir, account, binaries, durable, onCreate });
    await endOrphan(cluster.directory);
    const { port, stop } = await startOnFreePort({
      program: binaries.postgres,
      cluster: cluster.directory,
      account,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      log,
      onLaunch: options.onLaunch,
    });
    let stopped: Promise<void> | undefined;
    return {
      url: `postgres://${CLUSTER_NAME}:${cluster.password}@127.0.0.1:${port}/${CLUSTER_NAME}`,
      stop: () => {
        stopped ??= stop().finally(unlock);
        return stopped;
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startOnFreePort(
  command: PostmasterCommand,
): Promise<{ port: number; stop: () => Promise<void> }> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    try {
      const stop = await startPostmaster({ ...command, settings: { ...command.settings, port } });
      return { port, stop };
    } catch (error) {
      const isTransient = error instanceof PostmasterError && TRANSIENT_FAILURE.test(error.message);
      if (!isTransient || attempt === START_ATTEMPTS) throw error;
      await sleep(RETRY_DELAY_MS);
    }
  }
}

async function findFreePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
