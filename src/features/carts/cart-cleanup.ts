import type { Transactions } from '../../platform/db/transactions.ts';
import type { FeatureJobs } from '../../platform/jobs/feature-jobs.ts';
import { deleteAbandonedCarts } from './carts.locks.ts';

const TASK = 'forgetCarts';
/** Carts in one transaction: few enough to hold their locks for milliseconds. */
const BATCH = 200;

/**
 * Deletes the carts of visitors that nobody has touched for so many days, with the addresses in them. Those of
 * customers stay until they are bought, and bought ones stay with their orders.
 *
 * @returns how many were deleted
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
