import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import type { DiscrepancyRefunds } from './discrepancy-refunds.service.ts';
import type { Reconciliation } from './reconciliation.service.ts';

const RECONCILE = 'reconcileProviders';
const SWEEP = 'sweepDiscrepancyRefunds';

/** Providers are read at the start of a worker and every hour, by one of all instances. */
export function reconciliationJobs(parts: {
  reconciliation: Reconciliation;
  refunds: DiscrepancyRefunds;
}): FeatureJobs {
  const { reconciliation, refunds } = parts;
  return {
    tasks: { [RECONCILE]: () => reconciliation.run(), [SWEEP]: () => refunds.sweep() },
    crontab: [`27 * * * * ${RECONCILE}`, `* * * * * ${SWEEP}`],
    onStart: reconciliation.hasWork ? [RECONCILE] : [],
  };
}
