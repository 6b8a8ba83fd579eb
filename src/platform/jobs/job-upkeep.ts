import type { AuditCheck } from '../audit/audit.ts';
import type { Reader } from '../db/reading/reader.ts';
import type { FeatureJobs } from './feature-jobs.ts';

const TASK = 'forgetFailedJobs';
/** How long a failed job is kept. */
export const KEPT_JOB_DAYS = 30;

/** Deletes jobs a month after they failed for good. Until then staff can inspect and retry them. */
export function jobCleanup(reader: Reader): FeatureJobs {
  return {
    tasks: {
      [TASK]: async () => {
        await reader.query('select forget_failed_jobs($1)', [KEPT_JOB_DAYS]);
      },
    },
    crontab: [`53 3 * * * ${TASK}`],
  };
}

export const jobAudits: readonly AuditCheck[] = [
  {
    name: 'No job of a dead worker waits longer than a minute',
    violations: "select * from jobs_of_dead_workers() where taken_at < now() - interval '1 minute'",
  },
];
