import { openShop, type Shop } from '../app.ts';
import { hasDemoSignIns, isEmptyShop, loadDemoShop } from '../demo/demo-shop.ts';
import { ensureFirstAdmin, hasAdmin } from '../features/accounts/first-admin.ts';
import type { Config } from '../platform/config/config.ts';
import { retryWhileDisconnected } from '../platform/db/connection/retry-while-disconnected.ts';
import { migrateUp } from '../platform/db/migrate.ts';
import { prepareJobs } from '../platform/jobs/jobs.ts';
import type { Logger } from '../platform/observability/log.ts';
import type { RunningServer } from '../server/running-server.ts';
import { startServer } from '../server.ts';
import { counted } from '../values/text.ts';
import { CommandFailure } from './command-failure.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { type ShopFacts, welcome } from './terminal/welcome.ts';

export interface StartedOrdinal {
  /** The message for the person who started it. */
  readonly welcome: string;
  /** Closes requests in flight, then the shop, then our embedded database. */
  close(): Promise<void>;
}

/**
 * Starts everything from settings to a serving shop: database, migrations, first administrator, sample shop, network. A
 * caller may open the database beforehand to save time; it is closed here in any case.
 */
export async function startOrdinal(
  config: Config,
  log: Logger,
  opening: Promise<OpenDatabase> = openDatabase(config, log),
): Promise<StartedOrdinal & { readonly server: RunningServer }> {
  const database = await opening;
  try {
    await retryWhileDisconnected(() => migrate(database.url, log), { wasThere: false });
    const shop = await openShop({ config, log, databaseUrl: database.url });
    const server = await retryWhileDisconnected(() => ensureInitialData(shop)).then(
      () => startServer(shop),
      (error: unknown) => shop.close().then(() => Promise.reject(error)),
    );
    return {
      server,
      welcome: welcome({
        ...(await retryWhileDisconnected(() => factsOf(shop))),
        url: server.url,
        metricsUrl: server.metricsUrl,
        database: database.description,
        role: config.role,
      }),
      close: () => {
        server.beginDrain();
        return server.close().finally(() => database.close());
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Starts everything except the network, for a process whose workers serve. */
export async function prepareShop(options: {
  config: Config;
  log: Logger;
  databaseUrl: string;
}): Promise<ShopFacts> {
  await retryWhileDisconnected(() => migrate(options.databaseUrl, options.log), { wasThere: false });
  const shop = await openShop(options);
  try {
    await retryWhileDisconnected(() => ensureInitialData(shop));
    return await retryWhileDisconnected(() => factsOf(shop));
  } finally {
    await shop.close();
  }
}

async function migrate(databaseUrl: string, log: Logger): Promise<void> {
  const { migrations } = await migrateUp(databaseUrl, (count) => {
    log.info(`bringing the database up to date: ${counted(count, 'migration')}`);
  });
  if (migrations.length > 0) await prepareJobs(databaseUrl);
}

async function ensureInitialData(shop: Shop): Promise<void> {
  const { core, features } = shop;
  const { config, log, reader } = core;
  const store = await features.directory.find({});
  if (!store) throw new CommandFailure('The database has no default store: restore its row in "stores".');
  const isEmpty = await isEmptyShop(shop);
  const { accounts } = features.accounts;
  if (config.admin) await ensureFirstAdmin({ reader, accounts, storeId: store.id, admin: config.admin });
  else if (config.environment === 'production' && !(await hasAdmin(reader, store.id))) {
    throw new CommandFailure(
      'There is no administrator yet: set ADMIN_EMAIL and ADMIN_PASSWORD for the first start.',
    );
  }
  if (config.environment === 'production' && !config.mail) {
    log.warn(
      'mail is not sent without SMTP_URL, and administrators can read it, links that open accounts included',
    );
  }
  if (!isEmpty || !config.hasDemoData) return;
  log.info('loading the sample shop');
  await loadDemoShop(shop);
}

async function factsOf(shop: Shop): Promise<ShopFacts> {
  const { features } = shop;
  const { config, reader } = shop.core;
  const store = await features.directory.find({});
  return {
    isDemo: config.hasDemoData && (await hasDemoSignIns(shop)),
    hasAdmin: store !== undefined && (await hasAdmin(reader, store.id)),
    isSendingMail: config.mail !== undefined,
    hasGraphiql: config.hasGraphiql,
  };
}
