import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, type UserErrorData } from '../errors/domain-error.ts';
import { invalid } from '../errors/standard-errors.ts';

/** The most items of one bulk mutation. */
export const MAX_BULK_ITEMS = 100;

/** What became of the items of a bulk mutation, as plain JSON. */
export interface BulkOutcome<R> {
  /** For each item its result, or null when it was left out. */
  readonly done: readonly (R | null)[];
  /** The errors of those that were left out, each with the path of its item. */
  readonly errors: readonly UserErrorData[];
}

/** @throws DomainError VALIDATION for no item or too many */
export function checkBulkSize({ length }: readonly unknown[]): void {
  if (length >= 1 && length <= MAX_BULK_ITEMS) return;
  throw invalid('items', `Give 1 to ${MAX_BULK_ITEMS} items.`);
}

/** Collects what becomes of each item. */
export class BulkResults<R> {
  readonly #done: (R | null)[];
  readonly #errors: UserErrorData[][];

  constructor(count: number) {
    this.#done = Array.from({ length: count }, () => null);
    this.#errors = Array.from({ length: count }, () => []);
  }

  finish(index: number, result: R): void {
    this.#done[index] = result;
  }

  /** Leaves an item out. @throws the error if it is not the item's own */
  refuse(index: number, error: unknown): void {
    if (!(error instanceof DomainError)) throw error;
    this.#errors[index] = error.errors.map((one) => ({
      ...one,
      field: ['items', String(index), ...(one.field ?? [])],
    }));
  }

  get outcome(): BulkOutcome<R> {
    return { done: this.#done, errors: this.#errors.flat() };
  }
}

/**
 * Does one item behind a savepoint, so that nothing of it is left when it is refused. The number of statements grows
 * with the items: this is for changes that only TypeScript can decide.
 *
 * @throws every error that is no DomainError, which ends the whole transaction
 */
export async function doItem<R>(
  em: EntityManager,
  { results, index }: { results: BulkResults<R>; index: number },
  work: (em: EntityManager) => Promise<R>,
): Promise<void> {
  try {
    results.finish(index, await em.transactional(work, { clear: true }));
  } catch (error) {
    results.refuse(index, error);
  }
}
