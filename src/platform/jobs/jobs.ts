import { parseCrontab, type Runner, run, Logger as WorkerLogger } from 'graphile-worker';
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
  const runner: Runner = await run({
    connectionString: databaseUrl,
    maxPoolSize: 3,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)),
    parsedCronItems: parseCrontab(jobs.flatMap(({ crontab }) => crontab).join('\n')),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ jobs: true }, message);
    }),
  });
  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= runner.stop();
      return stopped;
    },
  };
}
