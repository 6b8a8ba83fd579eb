import { sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';

const TASK = 'indexOrders';
/** Small, because a long transaction delays the delivery of all events that are appended meanwhile. */
const BATCH = 1000;

/** Updates the index of the order search. Orders that are not indexed yet are searched one by one. */
export async function indexOrders(transactions: Transactions, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const [read] = await transactions.run((em) =>
      sql<{ count: number }>(em, 'select index_orders($1) as count', [BATCH]),
    );
    if (read!.count < BATCH) return;
  }
}

export function orderIndexJobs(transactions: Transactions): FeatureJobs {
  return {
    tasks: { [TASK]: (_payload, { abortSignal }) => indexOrders(transactions, abortSignal) },
    crontab: [`* * * * * ${TASK}`],
  };
}
