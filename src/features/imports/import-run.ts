import type { Transactions } from '../../platform/db/transactions.ts';
import { DomainError } from '../../platform/errors/domain-error.ts';
import { type BatchOutcome, type ImportTarget, importBatch } from './import-batch.ts';
import { assembleOrder, type FileOrder, type RejectedLine } from './reading/file-order.ts';
import type { FileLine, OrderFile } from './reading/order-file.ts';
import type { OrderGroup } from './reading/order-groups.ts';
import { Reasons } from './reasons.ts';
import type { RejectsFile } from './rejects-file.ts';

/** Batches are short, because a long transaction delays the delivery of all later events. */
const MAX_ORDERS = 250;
const MAX_BATCH_LINES = 2_000;
/** The number of attempts at a batch. An attempt fails when somebody buys stock that its open orders need. */
const MAX_TRIES = 10;

export interface ImportCounts {
  imported: number;
  alreadyThere: number;
  productsCreated: number;
  customersCreated: number;
  rejectedOrders: number;
  rejectedLines: number;
  /** Imported orders with a note, because something was changed or left out. */
  notedOrders: number;
}

interface RunParts {
  readonly transactions: Transactions;
  readonly target: ImportTarget;
  readonly file: OrderFile;
  readonly rejects: RejectsFile;
}

interface Assembled {
  readonly order: FileOrder;
  readonly lines: readonly FileLine[];
}

/** The state of one import: the batch that is being filled, and the counts so far. */
export class ImportRun {
  linesDone = 0;
  /** Undefined if the store is new and has no order yet. */
  storeId: string | undefined;
  readonly reasons = new Reasons();
  readonly counts: ImportCounts = {
    imported: 0,
    alreadyThere: 0,
    productsCreated: 0,
    customersCreated: 0,
    rejectedOrders: 0,
    rejectedLines: 0,
    notedOrders: 0,
  };
  readonly #parts: RunParts;
  #batch: Assembled[] = [];
  #batchLines = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  /** @returns whether a batch was stored */
  async take({ lines, reason }: OrderGroup): Promise<boolean> {
    const { file, target } = this.#parts;
    if (reason !== undefined) {
      await this.#reject(lines.map((line) => ({ line, reason })));
      this.linesDone += lines.length;
      return false;
    }
    const assembled = assembleOrder(file, lines, target);
    if ('rejected' in assembled) {
      await this.#reject(assembled.rejected);
      this.counts.rejectedOrders += 1;
      this.linesDone += lines.length;
      return false;
    }
    this.#batch.push({ order: assembled.order, lines });
    this.#batchLines += lines.length;
    const isFull = this.#batch.length >= MAX_ORDERS || this.#batchLines >= MAX_BATCH_LINES;
    if (isFull) await this.flush();
    return isFull;
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.length > 0) await this.#report(batch, await this.#store(batch.map(({ order }) => order)));
    this.linesDone += this.#batchLines;
    this.#batch = [];
    this.#batchLines = 0;
  }

  async #store(orders: readonly FileOrder[]): Promise<BatchOutcome> {
    const { transactions, target } = this.#parts;
    for (let tries = 1; ; tries += 1) {
      try {
        return await transactions.run((em) => importBatch(em, { target, orders }));
      } catch (error) {
        // Missing stock is the only reason for a DomainError here.
        if (!(error instanceof DomainError) || tries === MAX_TRIES) throw error;
      }
    }
  }

  async #report(batch: readonly Assembled[], done: BatchOutcome): Promise<void> {
    const { rejects } = this.#parts;
    const { counts } = this;
    this.storeId = done.storeId;
    counts.imported += done.imported.size;
    counts.alreadyThere += done.alreadyThere;
    counts.productsCreated += done.productsCreated;
    counts.customersCreated += done.customersCreated;
    for (const { order, lines } of batch) {
      const reason = done.short.get(order.number);
      if (reason !== undefined) {
        await this.#reject(lines.map((line) => ({ line, reason })));
        counts.rejectedOrders += 1;
      } else if (done.imported.has(order.number) && order.notes.length > 0) {
        await rejects.write([{ line: lines[0]!, reason: `imported, but ${order.notes.join('; ')}` }]);
        counts.notedOrders += 1;
      }
    }
  }

  async #reject(rejected: readonly RejectedLine[]): Promise<void> {
    this.counts.rejectedLines += rejected.length;
    for (const { line, reason, isRejectedWithOrder } of rejected) {
      if (!isRejectedWithOrder) this.reasons.add(reason, line.number);
    }
    await this.#parts.rejects.write(rejected);
  }
}
