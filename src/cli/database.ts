import { join } from 'node:path';
import type { Config } from '../platform/config/config.ts';
import { describeDatabase } from '../platform/db/connection/database-address.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded/embedded-postgres.ts';
import { runningPostgresUrl } from '../platform/db/embedded/embedded-running.ts';
import type { Logger } from '../platform/observability/log.ts';

export interface OpenDatabase {
  readonly url: string;
  /** A description without user and password. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * Opens the database of the settings. Without `DATABASE_URL` it is an embedded one that ends with this process;
 * `onLaunch` is called once that one was spawned.
 */
export async function openDatabase(
  config: Config,
  log: Logger,
  onLaunch?: () => void,
): Promise<OpenDatabase> {
  const { url } = config.database;
  if (url) return given(url);
  const dataDir = embeddedDataDir(config);
  const postgres = await startEmbeddedPostgres({ dataDir, log, onLaunch });
  return {
    url: postgres.url,
    description: `embedded PostgreSQL in ${dataDir}`,
    close: () => postgres.stop(),
  };
}

/**
 * Opens the database for a command. It uses the embedded database of a running server instead of competing for the data
 * folder.
 */
export async function shareDatabase(config: Config, log: Logger): Promise<OpenDatabase> {
  const running = config.database.url ? undefined : await runningPostgresUrl(embeddedDataDir(config));
  return running ? given(running) : openDatabase(config, log);
}

function embeddedDataDir(config: Config): string {
  return join(config.database.dataDir, 'postgres');
}

function given(url: string): OpenDatabase {
  return { url, description: describeDatabase(url), close: async () => undefined };
}
