import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, describe, expect } from 'vitest';
import { type Purpose, withConnection } from '../../../src/platform/db/connection/connections.ts';
import { sql } from '../../../src/platform/db/sql.ts';
import { TRANSPORTS } from '../../testkit/clients/transports.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { countOf } from '../../testkit/shop/checkout.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const it = appTest({
  comparesExecutors: false,
  environment: {
    DATABASE_IDLE_SECONDS: '1',
    DATABASE_LOCK_SECONDS: '1',
    DATABASE_STATEMENT_SECONDS: '3',
    DATABASE_REPORT_SECONDS: '5',
  },
});

let holder: Client;
it.beforeAll(async ({ app }) => {
  holder = new Client({ connectionString: app.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder?.end();
});

describe('what takes too long in the database', () => {
  it('is cut and answered UNAVAILABLE, with nothing half done, over HTTP and WebSocket', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const token = await fillCart(app.anonymous, [{ variantId }]);
    const before = await countOf(app, 'carts');
    const create = { query: 'mutation { createCart(input: {}) { cartToken userErrors { code } } }' };
    const read = { query: 'query ($token: String) { cart(cartToken: $token) { id } }', variables: { token } };
    await holder.query('begin; lock table carts in access exclusive mode');
    try {
      const asked = TRANSPORTS.flatMap(([, open]) =>
        [create, read].map(async (request) => (await open(app)).ask(request)),
      );
      const refusal = { code: 'UNAVAILABLE', retryAfter: 2 };
      for (const answer of await Promise.all(asked)) {
        expect(answer.errors).toMatchObject([{ extensions: refusal }]);
        expect(JSON.stringify(answer)).not.toMatch(/lock timeout|carts/);
      }
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(create),
      });
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    } finally {
      await holder.query('rollback');
    }
    expect(await countOf(app, 'carts')).toBe(before);
    await fillCart(app.anonymous, [{ variantId }]);
  });

  it('as a statement is cut, too', async ({ app }) => {
    const { reader } = app.shop.core;
    await expect(reader.query('select pg_sleep(60)')).rejects.toMatchObject({ code: '57014' });
  });
});

describe('a transaction that waits for its process', () => {
  it('lets go of its locks after a moment, and is run again when the process goes on', async ({ app }) => {
    const { transactions } = app.shop.core;
    const rename = 'update stores set name = $2 where id = $1';
    let tries = 0;
    const frozen = transactions.run(async (em) => {
      tries++;
      await sql(em, rename, [DEFAULT_STORE, 'Frozen']);
      if (tries > 1) return;
      // Less than a second would not be enough: until the transaction is cut, the other one waits for its lock.
      await wait(3_000);
      await sql(em, rename, [DEFAULT_STORE, 'Frozen still']);
    });
    await expect.poll(() => tries).toBe(1);
    await transactions.run((em) => sql(em, rename, [DEFAULT_STORE, 'Another']));
    expect(tries).toBe(1);
    await frozen;
    expect(tries).toBe(2);
    const stores = await app.shop.core.reader.query('select name from stores where id = $1', [DEFAULT_STORE]);
    expect(stores).toEqual([{ name: 'Frozen' }]);
  });
});

describe('every kind of connection', () => {
  const SHOW = `select name, setting::int as ms from pg_settings where name in
    ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout') order by 1`;
  const boundsOf = (rows: { ms: number }[]) => rows.map(({ ms }) => ms / 1_000);

  it('has the bounds of what it is for, and is never closed for being idle', async ({ app }) => {
    const { reader, reports, transactions } = app.shop.core;
    expect(boundsOf(await reader.query(SHOW))).toEqual([1, 0, 1, 3]);
    expect(boundsOf(await transactions.run((em) => sql(em, SHOW)))).toEqual([1, 0, 1, 3]);
    expect(boundsOf(await reports.query(SHOW, []))).toEqual([1, 0, 1, 5]);
    const shown = async (purpose: Purpose, url = app.databaseUrl) =>
      boundsOf((await withConnection(url, purpose, (client) => client.query<{ ms: number }>(SHOW))).rows);
    expect(await shown('migrations')).toEqual([60, 0, 10, 3600]);
    expect(await shown('commands')).toEqual([60, 0, 60, 3600]);
    expect(await shown('events')).toEqual([4, 0, 8, 10]);
    const own = `${app.databaseUrl}?options=-c%20statement_timeout%3D77s%20--lock-timeout%3D66s`;
    expect(await shown('requests', own)).toEqual([4, 0, 66, 77]);
  });
});
