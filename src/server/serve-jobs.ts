import type { Shop } from '../app.ts';
import type { Metrics } from '../platform/http/metrics.ts';
import { JobMetrics } from '../platform/jobs/job-metrics.ts';
import { startJobs } from '../platform/jobs/jobs.ts';

/** Runs the jobs of a shop unless that is left to other instances; measures the queue in any case. */
export async function serveJobs(
  { core, jobs }: Shop,
  { registry }: Metrics,
): Promise<{ close(): Promise<void> }> {
  const measured = new JobMetrics({ registry, pool: core.pool });
  if (core.config.role === 'web') return { close: async () => undefined };
  const { databaseUrl, log } = core;
  const running = await startJobs({ databaseUrl, jobs, log, onEnd: (ended) => measured.count(ended) });
  return { close: () => running.stop() };
}
