import { expect } from 'vitest';
import { Store } from '../../../src/features/stores/store.entity.ts';
import { sql } from '../../../src/platform/db/sql.ts';
import { appTest } from '../../testkit/fixtures.ts';

const it = appTest({ comparesExecutors: false });

it('runs work of a single statement outside any transaction, even when called within one', async ({
  app,
}) => {
  const { transactions } = app.shop.core;
  const idOf = 'select pg_current_xact_id()::text as id';
  const ids = await transactions.run(async (outer) => [
    ...(await sql<{ id: string }>(outer, idOf)),
    ...(await transactions.runAutocommit((em) => sql<{ id: string }>(em, idOf))),
    ...(await transactions.runAutocommit((em) => sql<{ id: string }>(em, idOf))),
  ]);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
});

it('refuses entities to work of a single statement', async ({ app }) => {
  const { transactions } = app.shop.core;
  await expect(transactions.runAutocommit((em) => em.find(Store, {}))).rejects.toThrow(
    'use run() for find()',
  );
  await expect(transactions.runAutocommit(async (em) => em.persist(new Store()))).rejects.toThrow(
    'persist()',
  );
});
