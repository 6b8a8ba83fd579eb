import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { databaseFailure, hasWaitedLong, outcomeOf } from './connection/database-failure.ts';
import type { Semaphore } from './sharing/semaphore.ts';

const MAX_TRIES = 6;
/** A wait for a lock took seconds already: it is tried once more, since what held the lock may have been cut off. */
const MAX_LONG_TRIES = 2;

/** What is known of a use case. */
interface Repeatability {
  /** Running it again after it was committed changes nothing: it finds its result under a key. */
  readonly isRepeatable?: boolean;
}

/** How far an attempt came. */
interface Attempt {
  /** Postgres was asked to commit: when the connection breaks now, nobody knows whether it did. */
  isCommitting: boolean;
}

/**
 * Opens the one transaction of a use case. The work must be repeatable: a deadlock, a serialization failure, a lock
 * that did not come, a transaction that was ended because this process was frozen, and a connection that broke
 * before the commit roll everything back and run it again, so that none of them reaches a client at once.
 */
export class Transactions {
  readonly #orm: MikroORM;
  readonly #semaphore: Semaphore;
  readonly #connections: Semaphore;
  readonly #onCommit: () => void;
  readonly #onFailure: (error: unknown) => void;

  constructor(parts: {
    orm: MikroORM;
    /** Leaves some connections to reads. */
    semaphore: Semaphore;
    /** Shares all connections among stores. */
    connections: Semaphore;
    onCommit: () => void;
    /** Called with whatever undid an attempt, also one that is made again. */
    onFailure: (error: unknown) => void;
  }) {
    this.#orm = parts.orm;
    this.#semaphore = parts.semaphore;
    this.#connections = parts.connections;
    this.#onCommit = parts.onCommit;
    this.#onFailure = parts.onFailure;
  }

  /** @throws OverloadedError when too many transactions were under way for too long */
  run<T>(work: (em: EntityManager) => Promise<T>, repeatability?: Repeatability): Promise<T> {
    return this.#retried(
      (attempt) =>
        this.#orm.em.fork().transactional(async (em) => {
          const result = await work(em);
          attempt.isCommitting = true;
          return result;
        }),
      { isCommitting: false, ...repeatability },
    );
  }

  /** For work that writes in one statement, which needs no `begin` and no `commit` to be done whole or not at all. */
  runAutocommit<T>(work: (em: EntityManager) => Promise<T>, repeatability?: Repeatability): Promise<T> {
    return this.#retried(() => work(this.#orm.em.fork()), { isCommitting: true, ...repeatability });
  }

  async #retried<T>(
    work: (attempt: Attempt) => Promise<T>,
    { isCommitting, isRepeatable = false }: Repeatability & Attempt,
  ): Promise<T> {
    for (let tries = 1; ; tries++) {
      const attempt = { isCommitting };
      try {
        const result = await this.#semaphore.run(() => this.#connections.run(() => work(attempt)));
        this.#onCommit();
        return result;
      } catch (error) {
        this.#onFailure(error);
        const max = hasWaitedLong(error) ? MAX_LONG_TRIES : MAX_TRIES;
        if (tries >= max || !mayRunAgain(error, isRepeatable || !attempt.isCommitting)) throw error;
        await wait(Math.random() * 10 * 2 ** tries);
      }
    }
  }
}

/** @param isHarmless whether running it again would be, should this attempt have been committed after all */
function mayRunAgain(error: unknown, isHarmless: boolean): boolean {
  const outcome = outcomeOf(error);
  return outcome !== 'unknown' || (isHarmless && databaseFailure(error) === 'lost');
}

/** Whether a statement failed on this unique constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
