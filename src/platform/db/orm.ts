import { fileURLToPath } from 'node:url';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { type AnyEntity, defineConfig, type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { DatabaseTimeouts } from '../config/database-timeouts.ts';
import { type Purpose, poolSettings } from './connection/connections.ts';

/** The source tree has `migrations/*.ts` and the build `dist/migrations/*.js`. Both are three folders up. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface OrmSettings {
  /** postgres://user:password@host:port/name */
  url: string;
  /** By default requests. */
  purpose?: Purpose;
  poolSize: number;
  /** Milliseconds until a wait for a connection fails. */
  maxWaitMs?: number;
  /** Overrides the default time-outs of the purpose. */
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
    // MikroORM parses less of an address than the driver, so it gets the parsed parts.
    dbName: dbName ?? '',
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    // A missing database means a wrong address, so it is not created. And emitting the schema needs no database.
    ensureDatabase: false,
    extensions: [Migrator],
    // Callers log what matters. Statements and their values are never logged.
    logger: () => undefined,
    driverOptions: {
      ...connection,
      database: dbName,
      // A connection sends statements without waiting, so a request reads several things in one round trip.
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
