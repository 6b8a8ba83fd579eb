import { fileURLToPath } from 'node:url';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { type AnyEntity, defineConfig, type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { DatabaseTimeouts } from '../config/database-timeouts.ts';
import { type Purpose, poolSettings } from './connection/connections.ts';

/** The source tree has `migrations/*.ts`, the build `dist/migrations/*.js`; both lie three folders up. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface OrmSettings {
  /** postgres://user:password@host:port/name */
  url: string;
  /** Serving requests when left out. */
  purpose?: Purpose;
  poolSize: number;
  /** Until whoever waits for a connection is refused. */
  maxWaitMs?: number;
  /** Other bounds than the usual ones of the purpose. */
  timeouts?: DatabaseTimeouts | undefined;
  entities: readonly EntityClass<AnyEntity>[];
}

/** Opens MikroORM the same way everywhere: in the server, the commands and the tests. */
export async function openOrm(settings: OrmSettings): Promise<MikroORM> {
  return (await MikroORM.init(ormOptions(settings))) as unknown as MikroORM;
}

function ormOptions({
  url,
  purpose = 'requests',
  poolSize,
  maxWaitMs,
  timeouts,
  entities,
}: OrmSettings): ReturnType<typeof defineConfig> {
  const { database: dbName, ...connection } = poolSettings(url, { purpose, maxWaitMs, timeouts });
  return defineConfig({
    // MikroORM reads less out of an address than the driver does, so it is given what was read.
    dbName: dbName ?? '',
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    // A database that is missing is a wrong address, not something to make up; and the schema is emitted without one.
    ensureDatabase: false,
    extensions: [Migrator],
    // What matters is logged by the caller; statements and their values never are.
    logger: () => undefined,
    driverOptions: {
      ...connection,
      database: dbName,
      // A connection sends what it is given at once, which is how a request reads several things in one round trip.
      pipeline: true,
    },
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    allowGlobalContext: false,
    ignoreUndefinedInQuery: false,
    forceUtcTimezone: true,
    migrations: {
      path: MIGRATIONS_DIR,
      pathTs: MIGRATIONS_DIR,
      glob: 'Migration*.{js,ts}',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
    },
  });
}
