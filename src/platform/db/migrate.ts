import { openOrm } from './orm.ts';
import { sql } from './sql.ts';

/** Any number does, as long as nobody else uses it: instances that start together migrate one after the other. */
const MIGRATION_LOCK = 4_210_776;

/** Brings the database up to the newest migration and names those it ran; safe to call from several processes at once. */
export async function migrateUp(databaseUrl: string): Promise<string[]> {
  const orm = await openOrm({ url: databaseUrl, poolSize: 3, entities: [] });
  try {
    return await orm.em.fork().transactional(async (em) => {
      await sql(em, 'select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      const ran = await orm.migrator.up();
      return ran.map(({ name }) => name);
    });
  } finally {
    await orm.close();
  }
}

/** The names of the migrations that the database has not had yet. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const orm = await openOrm({ url: databaseUrl, poolSize: 1, entities: [] });
  try {
    const pending = await orm.migrator.getPending();
    return pending.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
