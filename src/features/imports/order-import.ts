import { type Actor, systemActor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { assembleOrder, type FileOrder } from './file-order.ts';
import { type BatchOutcome, type ImportTarget, importBatch } from './import-batch.ts';
import { type OrderFile, openOrderFile } from './order-file.ts';
import { type FileSurvey, surveyOrderFile } from './order-file-survey.ts';
import { type OrderGroup, orderGroups } from './order-groups.ts';
import { RejectsFile } from './rejects-file.ts';
import { followNewestPrices } from './variant-prices.ts';

/** Events become visible when their transaction ends, and none that are later before them: so batches are short. */
const MOST_ORDERS = 250;
const MOST_BATCH_LINES = 2_000;
/** Lines from which on what the database knows of its tables is out of date afterwards. */
const LARGE_FILE = 10_000;

export interface ImportProgress {
  readonly lines: number;
  readonly linesDone: number;
}

export interface ImportReport extends BatchOutcome {
  /** Without the header. */
  readonly lines: number;
  /** Different order numbers in the file: imported, already there and rejected ones. */
  readonly orders: number;
  readonly rejectedOrders: number;
  readonly rejectedLines: number;
  /** Where the rejected lines and their reasons are; absent when there are none. */
  readonly rejectsPath?: string;
  readonly seconds: number;
}

/**
 * Imports a CSV file of order lines into a store: customers, products and orders with their own numbers, dates and
 * statuses. Memory does not grow with the file. Each order is stored whole or not at all; each batch of them is one
 * transaction, so after a crash the same call goes on where it ended, and a second call changes nothing.
 *
 * @param options.survey of the same file, when the caller has looked at it already
 * @param options.rejectsPath where rejected lines are written, each with its reason; the file is made anew
 * @throws OrderFileError when the file as a whole cannot be used; then nothing was imported
 */
export async function importOrders(options: {
  transactions: Transactions;
  storeId: string;
  path: string;
  rejectsPath: string;
  survey?: FileSurvey;
  actor?: Actor;
  onProgress?: (progress: ImportProgress) => void;
}): Promise<ImportReport> {
  const { transactions, storeId, path, rejectsPath, onProgress } = options;
  const startedAt = performance.now();
  const actor = options.actor ?? systemActor(storeId, 'import', 'import');
  const target = { actor, ...(await readStore(transactions, storeId)) };
  const survey = options.survey ?? (await surveyOrderFile(path));
  const rejects = await RejectsFile.create(rejectsPath, survey.header);
  const file = await openOrderFile(path);
  const run = new ImportRun({ transactions, target, file, rejects });
  try {
    for await (const group of orderGroups(file, survey)) {
      if (await run.take(group)) onProgress?.({ lines: survey.lines, linesDone: run.linesDone });
    }
    await run.flush();
    onProgress?.({ lines: survey.lines, linesDone: run.linesDone });
    await followNewestPrices(transactions, { actor, isLargeImport: survey.lines >= LARGE_FILE });
  } finally {
    await rejects.close();
  }
  const { rejectedLines } = run;
  return {
    lines: survey.lines,
    orders: survey.orders,
    ...run.outcome,
    rejectedOrders: run.rejectedOrders + survey.unfit.size,
    rejectedLines,
    ...(rejectedLines > 0 && { rejectsPath }),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

async function readStore(transactions: Transactions, storeId: string): Promise<Omit<ImportTarget, 'actor'>> {
  const [store] = await transactions.run((em) =>
    sql<Omit<ImportTarget, 'actor'>>(
      em,
      'select currency, order_number_prefix as "orderNumberPrefix" from stores where id = $1',
      [storeId],
    ),
  );
  if (!store) throw new Error(`There is no store ${storeId}.`);
  return store;
}

interface RunParts {
  readonly transactions: Transactions;
  readonly target: ImportTarget;
  readonly file: OrderFile;
  readonly rejects: RejectsFile;
}

/** The state of one import: the batch that is being filled, and what has become of the rest. */
class ImportRun {
  linesDone = 0;
  rejectedOrders = 0;
  rejectedLines = 0;
  outcome: BatchOutcome = { imported: 0, alreadyThere: 0, productsCreated: 0, customersCreated: 0 };
  readonly #parts: RunParts;
  #batch: FileOrder[] = [];
  #batchLines = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  /** @returns whether a batch was stored */
  async take({ lines, reason }: OrderGroup): Promise<boolean> {
    const { file, target, rejects } = this.#parts;
    if (reason !== undefined) {
      await rejects.write(lines.map((line) => ({ line, reason })));
      this.#reject(lines.length);
      return false;
    }
    const assembled = assembleOrder(file, { lines, currency: target.currency });
    if ('rejected' in assembled) {
      await rejects.write(assembled.rejected);
      this.rejectedOrders += 1;
      this.#reject(lines.length);
      return false;
    }
    this.#batch.push(assembled.order);
    this.#batchLines += lines.length;
    const isFull = this.#batch.length >= MOST_ORDERS || this.#batchLines >= MOST_BATCH_LINES;
    if (isFull) await this.flush();
    return isFull;
  }

  async flush(): Promise<void> {
    const { transactions, target } = this.#parts;
    const orders = this.#batch;
    if (orders.length > 0) {
      const done = await transactions.run((em) => importBatch(em, { target, orders }));
      this.outcome = {
        imported: this.outcome.imported + done.imported,
        alreadyThere: this.outcome.alreadyThere + done.alreadyThere,
        productsCreated: this.outcome.productsCreated + done.productsCreated,
        customersCreated: this.outcome.customersCreated + done.customersCreated,
      };
    }
    this.linesDone += this.#batchLines;
    this.#batch = [];
    this.#batchLines = 0;
  }

  #reject(lines: number): void {
    this.rejectedLines += lines;
    this.linesDone += lines;
  }
}
