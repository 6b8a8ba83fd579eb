import { EventEmitter } from 'node:events';
import type { ParsedCronItem, Runner, WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { poolSettings } from '../db/connection/connections.ts';
import { describeError } from '../observability/describe-error.ts';
import type { Logger } from '../observability/log.ts';
import type { FeatureJobs } from './feature-jobs.ts';
import type { RunningJobs } from './lasting-jobs.ts';
import { WorkerPresence } from './worker-presence.ts';

/** A job that has ended, well or not; one that failed for good is not tried again. */
export interface EndedJob {
  readonly task: string;
  readonly outcome: 'done' | 'failed' | 'given up';
}

export interface JobsOptions {
  /** Jobs have connections of their own: a burst of them takes none from requests. */
  readonly databaseUrl: string;
  readonly jobs: readonly FeatureJobs[];
  readonly log: Logger;
  readonly onEnd?: (ended: EndedJob) => void;
  /** Milliseconds between two looks for dead workers; the usual ones unless a test cannot wait for them. */
  readonly sweepMs?: number;
}

/**
 * Jobs and their timetable, shared by every instance: each job runs on one of them, and again if it fails or if the
 * process that runs it dies. So a job may run twice, even at once, and is written for that.
 */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { databaseUrl, jobs, log, sweepMs } = options;
  const { Logger: WorkerLogger, parseCrontab, run } = await import('graphile-worker');
  const pool = new Pool({ ...poolSettings(databaseUrl, { purpose: 'jobs' }), max: 3 });
  // graphile-worker's own pool loses its listener before its connections: one cut at the end would end the process.
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
      // Without batches nobody hears when a job cannot be marked as done: the rejection would end the process.
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
      // Told by the event, without the payload.
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
  return {
    ended: runner.promise,
    stop: () => {
      presence.release();
      // It refuses to stop when it has ended by itself.
      stopped ??= runner
        .stop()
        .catch(() => undefined)
        .then(() => presence.stop())
        .then(() => pool.end());
      return stopped;
    },
  };
}

/** One run of a timetable at most waits, so that one that always fails does not pile up with every tick. */
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
