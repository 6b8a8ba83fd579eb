import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { type FakeSentry, startFakeSentry } from '../../testkit/processes/fake-sentry.ts';
import { compile } from '../../testkit/processes/ordinal-process.ts';
import { type ServerProcess, startServerProcess } from '../../testkit/processes/server-process.ts';

const SECRET = 'ada@secret.example';
/** Fails with an internal error, because its table was dropped. */
const BROKEN = 'query Broken($slug: String!) { category(slug: $slug) { id } }';
let sentry: FakeSentry;
const servers: ServerProcess[] = [];
beforeEach(async () => {
  sentry = await startFakeSentry();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')));
  await sentry.close();
});

const it = appTest({ environment: { ROLE: 'web' } })
  .extend('pool', { scope: 'file' }, ({ app }) => new pg.Pool({ connectionString: app.databaseUrl, max: 1 }))
  .extend('start', ({ app }) => async (environment: Record<string, string>): Promise<ServerProcess> => {
    const server = await startServerProcess(app.databaseUrl, environment);
    servers.push(server);
    return server;
  })
  .extend('withoutCategories', ({ pool }) => async (work: () => Promise<void>): Promise<void> => {
    await pool.query('alter table categories rename to categories_gone');
    try {
      await work();
    } finally {
      await pool.query('alter table categories_gone rename to categories');
    }
  });

beforeAll(compile);
it.afterAll(async ({ pool }) => {
  await pool.end();
});

it('reports errors of requests and of jobs, with nothing of what was sent', async ({
  pool,
  start,
  withoutCategories,
}) => {
  const server = await start({ SENTRY_DSN: sentry.dsn, ROLE: 'all' });
  await withoutCategories(async () => {
    const answer = await server.anonymous.send(BROKEN, { slug: SECRET });
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL');
    await expect.poll(() => sentry.events.length, { timeout: 20_000 }).toBe(1);
    const [event] = sentry.events;
    expect(event).toMatchObject({
      level: 'error',
      environment: 'test',
      tags: { operation: 'Broken', role: 'anonymous', requestId: answer.errors![0]!.extensions!.requestId },
    });
    expect(event!.release).toMatch(/^ordinal@\d+\.\d+\.\d+$/);
    const [value] = event!.exception!.values;
    expect(value!.stacktrace.frames.length).toBeGreaterThan(2);
  });

  await pool.query(
    `select graphile_worker.add_job('settleRefund', json_build_object('storeId', $1::text, 'refundId', $1::text), max_attempts := 1)`,
    [SECRET],
  );
  await expect.poll(() => sentry.events.length, { timeout: 20_000 }).toBe(2);
  expect(sentry.events[1]!.tags).toMatchObject({ task: 'settleRefund', attempt: '1 of 1' });

  const sent = sentry.texts.join('\n');
  expect(sent).not.toContain(SECRET);
  for (const field of [
    '"user"',
    '"request"',
    '"breadcrumbs"',
    '"server_name"',
    '"vars"',
    'select ',
    'cookie',
  ]) {
    expect(sent).not.toContain(field);
  }
  expect(await server.end('SIGTERM')).toBe(0);
});

it('sends what made the process end, before it ends', async ({ start }) => {
  const server = await start({
    SENTRY_DSN: sentry.dsn,
    NODE_OPTIONS: `--import data:text/javascript,${CRASH}`,
  });
  process.kill(server.pid, 'SIGUSR2');
  await expect.poll(() => sentry.events.length, { timeout: 20_000 }).toBe(1);
  expect(sentry.events[0]).toMatchObject({ level: 'fatal', message: 'unexpected error, ending' });
  expect(await server.end('SIGTERM')).toBe(1);
});
const CRASH = encodeURIComponent("process.on('SIGUSR2', () => { throw new Error('made to fail') })");

it('costs neither answers nor the end when Sentry hangs', async ({ start, withoutCategories }) => {
  sentry.hang();
  const server = await start({ SENTRY_DSN: sentry.dsn });
  await withoutCategories(async () => {
    for (let count = 0; count < 100; count++) {
      const answer = await server.anonymous.send(BROKEN, { slug: `a${count}@secret.example` });
      expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL');
    }
  });
  expect(sentry.events.length).toBeLessThanOrEqual(20);
  const signalledAt = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(8_000);
});
