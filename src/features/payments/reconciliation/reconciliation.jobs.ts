import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import type { Reconciliation } from './reconciliation.service.ts';

const TASK = 'reconcileProviders';

/** Runs at the start of a worker and every hour, on one of all instances. */
export function reconciliationJobs(reconciliation: Reconciliation): FeatureJobs {
  return {
    tasks: { [TASK]: () => reconciliation.run() },
    crontab: [`27 * * * * ${TASK}`],
    onStart: reconciliation.hasWork ? [TASK] : [],
  };
}
