import { Client } from 'pg';
import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';

const it = appTest({ environment: { DATABASE_POOL_SIZE: '2' } })
  /** Terminates every connection except this one, as a restart of Postgres does. */
  .extend('cutConnections', ({ app }) => async (): Promise<void> => {
    const admin = new Client({ connectionString: app.databaseUrl });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'ordinal' and pid <> pg_backend_pid()",
    );
    await admin.end();
  });

describe('a pool whose connections broke in the middle of transactions', () => {
  it('has all its places again', async ({ app, cutConnections }) => {
    const { transactions } = app.shop.core;
    for (let round = 0; round < 3; round++) {
      const broken = [1, 2].map(() =>
        transactions.run(async (em) => {
          await em.execute('select 1');
          await cutConnections();
        }),
      );
      const outcomes = await Promise.allSettled(broken);
      expect(outcomes.map(({ status }) => status)).toContain('rejected');
    }
    const later = await Promise.all(
      [1, 2, 3, 4].map(() => transactions.run((em) => em.execute<{ ok: number }[]>('select 1 as ok'))),
    );
    expect(later).toEqual([[{ ok: 1 }], [{ ok: 1 }], [{ ok: 1 }], [{ ok: 1 }]]);
  });
});
