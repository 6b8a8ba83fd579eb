import type { Shop } from '../app.ts';
import type { Metrics } from '../platform/http/metrics.ts';
import { JobMetrics } from '../platform/jobs/job-metrics.ts';
import { type EndedJob, startJobs } from '../platform/jobs/jobs.ts';
import { keepJobsRunning } from '../platform/jobs/lasting-jobs.ts';

/** Runs the jobs of a shop unless other instances do. Measures the queue and the features in any case. */
export async function serveJobs(
  { core, features, jobs }: Shop,
  { registry }: Metrics,
): Promise<{ close(): Promise<void> }> {
  const measured = new JobMetrics({ registry, pool: core.pool });
  for (const { measure } of features.all) measure?.(registry);
  if (core.config.role === 'web') return { close: async () => undefined };
  const { databaseUrl, log } = core;
  const onEnd = (ended: EndedJob) => measured.count(ended);
  const running = await keepJobsRunning(() => startJobs({ databaseUrl, jobs, log, onEnd }), log);
  return { close: () => running.stop() };
}
