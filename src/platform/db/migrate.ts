import { openOrm } from './orm.ts';
import { sql } from './sql.ts';

/** Any number does, as long as nobody else uses it: instances that start together migrate one after the other. */
const MIGRATION_LOCK = 4_210_776;

/** Brings the database up to the newest migration; safe to call from several processes at once. */
export async function migrateUp(databaseUrl: string): Promise<void> {
  const orm = await openOrm({ url: databaseUrl, poolSize: 3, entities: [] });
  try {
    await orm.em.fork().transactional(async (em) => {
      await sql(em, 'select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await orm.migrator.up();
    });
  } finally {
    await orm.close();
  }
}
