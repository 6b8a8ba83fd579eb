import { openShop, type Shop } from '../app.ts';
import { migrateUp, pendingMigrations } from '../platform/db/migrate.ts';
import { counted } from '../values/text.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import { type OpenDatabase, shareDatabase } from './database.ts';

/** Runs a command with the database of the settings, shared with a running server or opened for it. */
export async function withDatabase<T>(
  line: CommandLine,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await shareDatabase(line.config, line.log);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * Runs a command with an open shop. A read-only command passes `migrate: 'never'`, which refuses an outdated database
 * instead of migrating it.
 */
export async function withShop<T>(
  line: CommandLine,
  options: { migrate: 'first' | 'never' },
  work: (shop: Shop) => Promise<T>,
): Promise<T> {
  return withDatabase(line, async ({ url }) => {
    if (options.migrate === 'first') await migrateUp(url);
    else await refuseOutdated(url);
    const shop = await openShop({
      config: line.config,
      log: line.log,
      databaseUrl: url,
      purpose: 'commands',
    });
    try {
      return await work(shop);
    } finally {
      await shop.close();
    }
  });
}

async function refuseOutdated(url: string): Promise<void> {
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  throw new CommandFailure(
    `The database misses ${counted(pending.length, 'migration')}: run "npm run db:migrate" first.`,
  );
}
