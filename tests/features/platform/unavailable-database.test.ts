import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventLagSeconds, streamLagSeconds } from '../../../src/platform/events/event-lag.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { overHttp, overSocket, type Transport } from '../../testkit/clients/transports.ts';
import { query } from '../../testkit/databases/embedded-folder.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';
import { CuttableLine } from '../../unit/events/cuttable-line.ts';

const READ = { query: '{ products(first: 1) { nodes { id } } }' };
const WRITE = { query: 'mutation { createCart(input: {}) { cartToken userErrors { code } } }' };
const UNAVAILABLE = [{ extensions: { code: 'UNAVAILABLE', retryAfter: 2 } }];

let database: TestDatabase;
let line: CuttableLine;
let app: TestApp;
let transports: Transport[];
let variantId: string;
beforeAll(async () => {
  database = await createDatabase();
  const through = await CuttableLine.to(database.url);
  line = through.line;
  app = await startTestApp({ databaseUrl: through.url, comparesExecutors: false });
  transports = [await overHttp(app), await overSocket(app)];
  ({ variantId } = await seedVariant(app));
});
afterAll(async () => {
  for (const transport of transports ?? []) transport.close();
  await app?.close();
  line?.close();
  await database?.drop();
});
beforeEach(() => expect.poll(readiness).toBe('ok'));

/** The answer of `/health/ready`: `ok`, or the reason. */
async function readiness(): Promise<string | undefined> {
  const response = await fetch(`${app.url}/health/ready`);
  const body = (await response.json()) as { status?: string; error?: { message: string } };
  expect(response.status).toBe(body.status ? 200 : 503);
  return body.status ?? body.error?.message;
}

async function expectUnavailable(request: { query: string }): Promise<void> {
  for (const transport of transports)
    expect((await transport.ask(request)).errors).toMatchObject(UNAVAILABLE);
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
}

/** Terminates the connections of the pool, except this one. */
const endConnections = () =>
  query(
    database.url,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'ordinal'",
  );

describe('a database that is away', () => {
  it('is UNAVAILABLE and not ready until it is back, and the lag tells for how long', async () => {
    line.cut();
    await expectUnavailable(READ);
    await expectUnavailable(WRITE);
    expect(await readiness()).toBe('The database does not answer.');
    const { pool, events } = app.shop.core;
    expect(await streamLagSeconds(pool, events)).toBeGreaterThan(0);
    line.mend();
    await expect.poll(() => streamLagSeconds(pool, events)).toBe(0);
    expect(await readiness()).toBe('ok');
    for (const transport of transports) expect((await transport.ask(WRITE)).errors).toBeUndefined();
    await buy(app, [{ variantId, quantity: 1 }]);
    await expect.poll(() => eventLagSeconds(pool, events.position)).toBe(0);
  });

  it('runs what has begun again when its connection is ended in the middle', async () => {
    const { transactions } = app.shop.core;
    let tries = 0;
    const done = await transactions.run(async (em) => {
      await em.execute('select 1');
      if (++tries === 1) await endConnections();
      return em.execute<{ ok: number }[]>('select 1 as ok');
    });
    expect([tries, done]).toEqual([2, [{ ok: 1 }]]);
  });
});

describe('a database that takes no writes', () => {
  it('is read, but neither written nor ready, and its connections are given up', async () => {
    const { pathname } = new URL(database.url);
    const setting = `alter database ${pathname.slice(1)} set default_transaction_read_only`;
    await query(database.url, `${setting} = on`);
    try {
      await endConnections();
      await expectUnavailable(WRITE);
      expect((await transports[0]!.ask(READ)).errors).toBeUndefined();
      expect(await readiness()).toBe('The database takes no writes.');
      // Connections opened now stay read-only until they close.
      const { pool } = app.shop.core;
      await Promise.all([1, 2, 3].map(() => pool.query('select pg_sleep(0.1)')));
      expect(pool.idleCount).toBeGreaterThan(2);
    } finally {
      await query(database.url, `begin read write; ${setting} = off; commit`);
    }
    await expect.poll(readiness).toBe('ok');
    for (const transport of transports) expect((await transport.ask(WRITE)).errors).toBeUndefined();
  });
});

describe('a database whose disk is full', () => {
  it('is UNAVAILABLE, and not ready until something can be written', async () => {
    await query(
      database.url,
      `create function disk_full() returns trigger language plpgsql as
       $$ begin raise 'could not extend file' using errcode = '53100'; end $$;
       create trigger disk_full before insert on carts execute function disk_full()`,
    );
    try {
      await expectUnavailable(WRITE);
      expect(await readiness()).toBe('The database is out of disk, memory or connections.');
    } finally {
      await query(database.url, 'drop trigger disk_full on carts');
    }
    await expect.poll(readiness).toBe('ok');
    await fillCart(app.anonymous, [{ variantId }]);
  });
});
