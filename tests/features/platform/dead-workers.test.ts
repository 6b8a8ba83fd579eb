import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type JobsOptions, prepareJobs, startJobs } from '../../../src/platform/jobs/jobs.ts';
import { WorkerPresence } from '../../../src/platform/jobs/worker-presence.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { createDatabase } from '../../testkit/databases/postgres.ts';

const JOBS = fileURLToPath(new URL('../../../src/platform/jobs/jobs.ts', import.meta.url));
const LOG = fileURLToPath(new URL('../../../src/platform/observability/log.ts', import.meta.url));
const log = createLog('silent');

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
const children: ChildProcess[] = [];
const runners: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  database = await createDatabase();
  await prepareJobs(database.url);
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function start(
  tasks: JobsOptions['jobs'][number]['tasks'],
  crontab: string[] = [],
  onEnd?: JobsOptions['onEnd'],
): Promise<void> {
  runners.push(
    await startJobs({
      databaseUrl: database.url,
      jobs: [{ tasks, crontab }],
      log,
      sweepMs: 200,
      ...(onEnd && { onEnd }),
    }),
  );
}

/** Starts a process that takes a job and never completes it. */
async function startHangingWorker(): Promise<ChildProcess> {
  const source = `
    import { startJobs } from '${JOBS}';
    import { createLog } from '${LOG}';
    const slow = () => { process.send('took it'); return new Promise(() => undefined); };
    await startJobs({ databaseUrl: '${database.url}', jobs: [{ tasks: { slow }, crontab: [] }], log: createLog('silent') });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  await new Promise((done) => child.once('message', done));
  return child;
}

it('runs the job of a process that was killed in the middle of it, and none of one that lives', async () => {
  await pool.query("select graphile_worker.add_job('slow', '{}')");
  const killed = await startHangingWorker();
  let runs = 0;
  await start({
    slow: async () => {
      runs++;
    },
  });
  await wait(1_000);
  expect(runs).toBe(0);
  expect((await pool.query('select * from jobs_of_dead_workers()')).rows).toEqual([]);

  killed.kill('SIGKILL');
  await expect.poll(() => runs, { timeout: 20_000 }).toBe(1);
  await expect.poll(async () => (await pool.query('select from graphile_worker.jobs')).rowCount).toBe(0);
});

/** The sessions that hold a worker's lock. */
async function held(): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_locks l join pg_database d on d.oid = l.database
     where locktype = 'advisory' and classid = 1869767780 and datname = current_database()`,
  );
  return rows.map(({ pid }) => pid);
}

it('holds its lock again after its connection was cut', async () => {
  await start({});
  await expect.poll(async () => (await held()).length).toBe(1);
  const [first] = await held();
  await pool.query('select pg_terminate_backend($1)', [first]);
  const another = async () => {
    const pids = await held();
    return pids.length === 1 && pids[0] !== first;
  };
  await expect.poll(another, { timeout: 10_000 }).toBe(true);
});

it('takes its lock as soon as the session that it lost gives it back', async () => {
  const lost = new pg.Client({ connectionString: database.url });
  await lost.connect();
  await lost.query("select hold_job_worker('worker')");
  const [former] = await held();
  const presence = new WorkerPresence({ databaseUrl: database.url, log, sweepMs: 200 });
  runners.push(presence);
  let isReady = false;
  const ready = presence.hold('worker').then(() => {
    isReady = true;
  });
  await wait(500);
  expect(isReady).toBe(false);
  await lost.end();
  await ready;
  const pids = await held();
  expect(pids).toHaveLength(1);
  expect(pids).not.toEqual([former]);
});

it('runs a tick of the timetable once, however many processes there are', async () => {
  const names = ['one', 'two', 'three'];
  const runs = new Map<string, number>();
  const tasks = Object.fromEntries(
    names.map((name) => [name, async () => void runs.set(name, (runs.get(name) ?? 0) + 1)]),
  );
  // As if no process ran at the last full minute: each catches up when it starts.
  await pool.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     select name, now() - interval '1 day', now() - interval '1 hour' from unnest($1::text[]) as name`,
    [names],
  );
  const crontab = names.map((name) => `* * * * * ${name} ?fill=1m`);
  const startedAt = Math.floor(Date.now() / 60_000);
  await Promise.all([1, 2, 3, 4].map(() => start(tasks, crontab)));
  await expect.poll(() => runs.size, { timeout: 10_000 }).toBe(3);
  await wait(500);
  const minutes = Math.floor(Date.now() / 60_000) - startedAt + 1;
  for (const name of names) expect(runs.get(name)).toBeLessThanOrEqual(minutes);
});

it('keeps one waiting run of a task that always fails, and tells how each run ended', async () => {
  const ended: unknown[] = [];
  await pool.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('broken', now() - interval '1 day', now() - interval '1 hour')`,
  );
  const broken = async () => {
    throw new Error('broken');
  };
  await start({ broken }, ['* * * * * broken ?fill=5m'], (job) => ended.push(job));
  await expect.poll(() => ended.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(ended[0]).toEqual({ task: 'broken', outcome: 'failed' });
  // A run that was still in progress at the next tick is not retried.
  const waiting = await pool.query(
    "select key from graphile_worker.jobs where task_identifier = 'broken' and attempts < max_attempts",
  );
  expect(waiting.rows).toEqual([{ key: 'cron:broken' }]);
});
