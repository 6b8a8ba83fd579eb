import type { Runner } from 'graphile-worker';
import { Pool } from 'pg';
import { poolSettings } from '../db/connection/connections.ts';
import type { FeatureJobs } from '../feature.ts';
import type { Logger } from '../observability/log.ts';

/** Jobs and their timetable, shared by every instance: each job runs on one of them, and again if it fails. */
export async function startJobs(options: {
  /** Jobs have connections of their own: a burst of them takes none from requests. */
  databaseUrl: string;
  jobs: readonly FeatureJobs[];
  log: Logger;
}): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, jobs, log } = options;
  const { Logger: WorkerLogger, parseCrontab, run } = await import('graphile-worker');
  const pool = new Pool({ ...poolSettings(databaseUrl, { purpose: 'jobs' }), max: 3 });
  // graphile-worker's own pool loses its listener before its connections: one cut at the end would end the process.
  let stopped: Promise<void> | undefined;
  const noteLoss = (error: Error) => {
    if (!stopped) log.warn({ reason: error.message }, 'jobs: connection lost');
  };
  pool.on('error', noteLoss).on('connect', (client) => client.on('error', noteLoss));
  const runner: Runner = await run({
    pgPool: pool,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)),
    parsedCronItems: parseCrontab(jobs.flatMap(({ crontab }) => crontab).join('\n')),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ jobs: true }, message);
    }),
  });
  return {
    stop: () => {
      stopped ??= runner.stop().then(() => pool.end());
      return stopped;
    },
  };
}

/** Makes the tables that hold jobs, so that requests can enqueue them before this process looks for any. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const pool = new Pool({ ...poolSettings(databaseUrl, { purpose: 'migrations' }), max: 1 });
  // Whoever runs a statement hears of a connection that breaks; without listeners the process would end.
  const ignore = () => undefined;
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => ignore) });
  } finally {
    await pool.end();
  }
}
