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

/** The number of lines from which an import makes the statistics of the planner outdated. */
const LARGE_FILE = 10_000;
const MAX_REASONS = 3;

export interface ImportProgress {
  readonly lines: number;
  readonly linesDone: number;
}

export interface ImportReport extends Readonly<ImportCounts> {
  /** The number of lines without the header. */
  readonly lines: number;
  /** Distinct order numbers in the file: imported, already present and rejected. */
  readonly orders: number;
  /** The file with the rejected lines, their reasons and the notes. Absent when there are none. */
  readonly rejectsPath?: string;
  /** The most frequent reasons for rejection. */
  readonly reasons: readonly CountedReason[];
  readonly seconds: number;
}

/**
 * Imports a CSV file of order lines into a store: customers, products and orders with their own numbers, dates and
 * statuses. Memory use does not grow with the file. Each order is stored completely or not at all. Each batch is one
 * transaction, so the same call continues after a crash, and a second call changes nothing.
 *
 * @param options.survey of the same file, if the caller has one already
 * @param options.policy what to do with open orders that lack stock, and what counts as paid
 * @param options.rejectsPath where rejected lines are written, each with its reason; the file is replaced
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
  const target = { store, policy, currencies: await transactions.run((em) => store.readCurrencies(em)) };
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
    rejectedOrders: counts.rejectedOrders + survey.rejectedOrders.size,
    ...(counts.rejectedLines + counts.notedOrders > 0 && { rejectsPath }),
    reasons: reasons.top(MAX_REASONS),
    seconds: (performance.now() - startedAt) / 1000,
  };
}
