import type { Transactions } from '../../platform/db/transactions.ts';
import type { FeatureJobs } from '../../platform/jobs/feature-jobs.ts';
import { deleteAbandonedCarts } from './carts.locks.ts';

const TASK = 'forgetCarts';
/** The number of carts that one transaction deletes. It is small, so that their locks last only milliseconds. */
const BATCH = 200;

/**
 * Deletes visitors' carts that were not changed for `idleDays`, with their addresses. Customers' carts and purchased
 * carts stay.
 *
 * @returns the number of deleted carts
 */
async function forgetCarts(transactions: Transactions, idleDays: number): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const count = await transactions.run((em) => deleteAbandonedCarts(em, { idleDays, max: BATCH }));
    forgotten += count;
    if (count < BATCH) return forgotten;
  }
}

export function cartCleanup(transactions: Transactions, idleDays: number): FeatureJobs {
  return {
    tasks: {
      [TASK]: async () => {
        await forgetCarts(transactions, idleDays);
      },
    },
    crontab: [`47 3 * * * ${TASK}`],
  };
}
