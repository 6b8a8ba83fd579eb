import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOrdinal } from '../../../src/cli/start.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { prepareJobs } from '../../../src/platform/jobs/jobs.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';

type Started = Awaited<ReturnType<typeof startOrdinal>>;

const log = createLog('silent');
const JOBS = 'select count(*)::int as count from graphile_worker.jobs';

let database: TestDatabase;
const running: Started[] = [];
beforeEach(async () => {
  database = await createDatabase();
  await prepareJobs(database.url);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => started.close()));
  await database.drop();
});

async function start(role: string): Promise<Started> {
  const config = parseConfig({
    NODE_ENV: 'test',
    ROLE: role,
    DATABASE_URL: database.url,
    PORT: '0',
    METRICS_PORT: '0',
    SHUTDOWN_WAIT_SECONDS: '0',
    JWT_SECRET: TEST_SECRET,
    BCRYPT_COST: '4',
  });
  const started = await startOrdinal(config, log);
  running.push(started);
  return started;
}

async function metricsOf({ server }: Started): Promise<string> {
  return (await fetch(server.metricsUrl!)).text();
}

it('ROLE=web serves the API and leaves jobs to ROLE=worker, which serves health and metrics alone', async () => {
  const web = await start('web');
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  await pool.query("select graphile_worker.add_job('forgetMails', '{}')");
  const { server } = web;
  expect(await graphqlClient({ url: server.url }).run('{ store { currency } }')).toMatchObject({ store: {} });
  expect(await metricsOf(web)).toMatch(/^ordinal_jobs_due 1$/m);
  expect((await pool.query(JOBS)).rows).toEqual([{ count: 1 }]);

  const worker = await start('worker');
  expect(worker.welcome).toContain('serves no API');
  await expect.poll(async () => (await pool.query(JOBS)).rows, { timeout: 10_000 }).toEqual([{ count: 0 }]);
  for (const path of ['/health/live', '/health/ready']) {
    expect((await fetch(worker.server.url + path)).status).toBe(200);
  }
  const asked = await fetch(`${worker.server.url}/graphql?query={__typename}`);
  expect(asked.status).toBe(404);
  expect(await asked.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const metrics = await metricsOf(worker);
  expect(metrics).toMatch(/^ordinal_jobs_total\{task="forgetMails",outcome="done"\} 1$/m);
  expect(metrics).toMatch(/^ordinal_jobs_due 0$/m);
  expect(metrics).toMatch(/^ordinal_jobs_failed 0$/m);
  await pool.end();
});

it('ROLE is all, web or worker', () => {
  expect(() => parseConfig({ ROLE: 'jobs' })).toThrow(/ROLE/);
  expect(parseConfig({}).role).toBe('all');
});
