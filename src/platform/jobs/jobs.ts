import { EventEmitter } from 'node:events';
import type { ParsedCronItem, Runner, WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { poolSettings } from '../db/connection/connections.ts';
import { describeError } from '../observability/describe-error.ts';
import type { Logger } from '../observability/log.ts';
import type { FeatureJobs } from './feature-jobs.ts';
import type { RunningJobs } from './lasting-jobs.ts';
import { WorkerPresence } from './worker-presence.ts';

/** A finished job, successful or not. A job that failed for good is not retried. */
export interface EndedJob {
  readonly task: string;
  readonly outcome: 'done' | 'failed' | 'given up';
}

export interface JobsOptions {
  /** Jobs have separate connections, so they take none from requests. */
  readonly databaseUrl: string;
  readonly jobs: readonly FeatureJobs[];
  readonly log: Logger;
  readonly onEnd?: (ended: EndedJob) => void;
  /** Milliseconds between two checks for dead workers. Tests may shorten it. */
  readonly sweepMs?: number;
}

/**
 * Starts jobs and their timetable, which all instances share. Each job runs on one of them, and again if it fails or
 * its process dies. So a job may run twice, even concurrently, and must tolerate that.
 */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { databaseUrl, jobs, log, sweepMs } = options;
  const { Logger: WorkerLogger, parseCrontab, run } = await import('graphile-worker');
  const pool = new Pool({ ...poolSettings(databaseUrl, { purpose: 'jobs' }), max: 3 });
  // graphile-worker's own pool removes its listener before its connections end, so a broken connection would end the
  // process.
  let stopped: Promise<void> | undefined;
  const noteLoss = (error: Error) => {
    if (!stopped) log.warn({ reason: error.message }, 'jobs: connection lost');
  };
  pool.on('error', noteLoss).on('connect', (client) => client.on('error', noteLoss));
  const presence = new WorkerPresence({ databaseUrl, log, sweepMs });
  const running = run({
    pgPool: pool,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)),
    parsedCronItems: parseCrontab(jobs.flatMap(({ crontab }) => crontab).join('\n')).map(atMostOneWaiting),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    events: eventsOf(options),
    preset: {
      // Without batching, a failure to mark a job as done would be an unhandled rejection and end the process.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      plugins: [
        {
          name: 'OrdinalPresence',
          worker: {
            hooks: { startWorker: (_context, { worker }) => presence.hold(worker.workerPool.id) },
          },
        },
      ],
    },
    logger: new WorkerLogger(() => (level, message, meta) => {
      // The event reports it, without the payload.
      if (meta?.failure) return;
      if (level === 'error' || level === 'warning') log.warn({ jobs: true }, message);
    }),
  });
  const runner: Runner = await running.catch(async (error: unknown) => {
    stopped = Promise.resolve();
    presence.release();
    await presence.stop();
    await pool.end();
    throw error;
  });
  for (const task of jobs.flatMap(({ onStart = [] }) => onStart)) {
    // A failure ends the runner as well, which is then started again.
    await runner.addJob(task, {}, { jobKey: `start:${task}` }).catch(noteLoss);
  }
  return {
    ended: runner.promise,
    stop: () => {
      presence.release();
      // `stop` rejects if it has already ended.
      stopped ??= runner
        .stop()
        .catch(() => undefined)
        .then(() => presence.stop())
        .then(() => pool.end());
      return stopped;
    },
  };
}

/** At most one run of a periodic job waits, so that a failing job does not pile up. */
function atMostOneWaiting(item: ParsedCronItem): ParsedCronItem {
  return { ...item, options: { ...item.options, jobKey: `cron:${item.identifier}`, jobKeyMode: 'replace' } };
}

function eventsOf({ log, onEnd }: JobsOptions): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', ({ job }) => onEnd?.({ task: job.task_identifier, outcome: 'done' }));
  events.on('job:error', ({ job, error }) => {
    const task = job.task_identifier;
    const isOver = job.attempts >= job.max_attempts;
    const attempt = `${job.attempts} of ${job.max_attempts}`;
    log.error({ task, jobId: job.id, attempt, error: describeError(error) }, 'a job failed');
    onEnd?.({ task, outcome: isOver ? 'given up' : 'failed' });
  });
  return events;
}

/** Creates the tables of jobs, so that requests can enqueue jobs before any worker runs. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const pool = new Pool({ ...poolSettings(databaseUrl, { purpose: 'migrations' }), max: 1 });
  // A running statement reports a broken connection. Without listeners the process would end.
  const ignore = () => undefined;
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => ignore) });
  } finally {
    await pool.end();
  }
}
