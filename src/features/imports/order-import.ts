import { systemActor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { DEFAULT_POLICY, type ImportPolicy } from './import-policy.ts';
import { type ImportCounts, ImportRun } from './import-run.ts';
import { ImportStore, type StoreChoice } from './import-store.ts';
import { openOrderFile } from './reading/order-file.ts';
import { type FileSurvey, surveyOrderFile } from './reading/order-file-survey.ts';
import { orderGroups } from './reading/order-groups.ts';
import type { CountedReason } from './reasons.ts';
import { RejectsFile } from './rejects-file.ts';
import { followNewestPrices } from './variant-prices.ts';

/** Lines from which on what the database knows of its tables is out of date afterwards. */
const LARGE_FILE = 10_000;
const MAX_REASONS = 3;

export interface ImportProgress {
  readonly lines: number;
  readonly linesDone: number;
}

export interface ImportReport extends Readonly<ImportCounts> {
  /** Without the header. */
  readonly lines: number;
  /** Different order numbers in the file: imported, already there and rejected ones. */
  readonly orders: number;
  /** Where the rejected lines, their reasons and the notes are; absent when there are none. */
  readonly rejectsPath?: string;
  /** The most frequent reasons. */
  readonly reasons: readonly CountedReason[];
  readonly seconds: number;
}

/**
 * Imports a CSV file of order lines into a store: customers, products and orders with their own numbers, dates and
 * statuses. Memory does not grow with the file. Each order is stored whole or not at all; each batch of them is one
 * transaction, so after a crash the same call goes on where it ended, and a second call changes nothing.
 *
 * @param options.survey of the same file, when the caller has looked at it already
 * @param options.policy what open orders do that are short of stock, and what counts as paid
 * @param options.rejectsPath where rejected lines are written, each with its reason; the file is made anew
 * @throws OrderFileError when the file as a whole cannot be used; then nothing was imported
 */
export async function importOrders(options: {
  transactions: Transactions;
  store: StoreChoice;
  path: string;
  rejectsPath: string;
  survey?: FileSurvey;
  policy?: ImportPolicy;
  onProgress?: (progress: ImportProgress) => void;
}): Promise<ImportReport> {
  const { transactions, path, rejectsPath, policy = DEFAULT_POLICY, onProgress } = options;
  const startedAt = performance.now();
  const store = new ImportStore(options.store);
  const target = { store, policy, currency: await transactions.run((em) => store.readCurrency(em)) };
  const survey = options.survey ?? (await surveyOrderFile(path));
  const rejects = await RejectsFile.create(rejectsPath, { source: path, header: survey.header });
  const file = await openOrderFile(path);
  const run = new ImportRun({ transactions, target, file, rejects });
  try {
    for await (const group of orderGroups(file, survey)) {
      if (await run.take(group)) onProgress?.({ lines: survey.lines, linesDone: run.linesDone });
    }
    await run.flush();
    onProgress?.({ lines: survey.lines, linesDone: run.linesDone });
    if (run.storeId !== undefined) {
      const actor = systemActor(run.storeId, 'import', 'import');
      await followNewestPrices(transactions, { actor, isLargeImport: survey.lines >= LARGE_FILE });
    }
  } finally {
    await rejects.close();
  }
  const { counts, reasons } = run;
  return {
    lines: survey.lines,
    orders: survey.orders,
    ...counts,
    rejectedOrders: counts.rejectedOrders + survey.unfit.size,
    ...(counts.rejectedLines + counts.notedOrders > 0 && { rejectsPath }),
    reasons: reasons.top(MAX_REASONS),
    seconds: (performance.now() - startedAt) / 1000,
  };
}
