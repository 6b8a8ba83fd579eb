import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../../../platform/db/transactions.ts';

/** Carries a result out of a transaction that must not commit. */
class RolledBack<R> extends Error {
  readonly result: R;

  constructor(result: R) {
    super('dry run');
    this.result = result;
  }
}

/**
 * Runs the work in a transaction and rolls it back. Returns the result, or throws the error, that the real run would
 * give.
 */
export async function dryRun<R>(
  transactions: Transactions,
  work: (em: EntityManager) => Promise<R>,
): Promise<R> {
  try {
    return await transactions.run(async (em) => {
      throw new RolledBack(await work(em));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as R;
    throw error;
  }
}
