import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import {
  databaseFailure,
  hasWaitedLong,
  isForeignKeyViolation,
  outcomeOf,
} from './connection/database-failure.ts';
import type { Semaphore } from './sharing/semaphore.ts';

const MAX_TRIES = 6;
/** Each wait for a lock takes seconds. One retry is enough to get past a holder that was cut off. */
const MAX_LONG_TRIES = 2;
/** The next attempt sees what was committed meanwhile. Only a further change in the same moment needs a third one. */
const MAX_STALE_TRIES = 3;

/** Whether a use case may run again. */
interface Repeatability {
  /** Running it again after a commit changes nothing, because it finds its result under an idempotency key. */
  readonly isRepeatable?: boolean;
}

/** The progress of an attempt. */
interface Attempt {
  /** Postgres was asked to commit. If the connection breaks now, the outcome is unknown. */
  isCommitting: boolean;
}

/**
 * Runs a use case in one transaction. The work must be repeatable. It is rolled back and run again after a deadlock, a
 * serialization failure, a lock time-out, a transaction that PostgreSQL ended because this process was frozen, and a
 * connection that broke before the commit. So a client does not see the first of these failures.
 *
 * A violated foreign key means that a row which the work had read was deleted meanwhile, or that one which it deletes was
 * referred to meanwhile. The next attempt sees it and refuses with its own error, such as NOT_FOUND of a certain input.
 */
export class Transactions {
  readonly #orm: MikroORM;
  readonly #statements: EntityManager;
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
    /** Called with the failure of every attempt, even if another one follows. */
    onFailure: (error: unknown) => void;
  }) {
    this.#orm = parts.orm;
    this.#statements = statementsOnly(parts.orm);
    this.#semaphore = parts.semaphore;
    this.#connections = parts.connections;
    this.#onCommit = parts.onCommit;
    this.#onFailure = parts.onFailure;
  }

  /** @throws OverloadedError if no permit became free in time */
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

  /**
   * For work that writes in a single statement, which is atomic without `begin` and `commit`. Its entity manager runs
   * statements and knows no entities: all work shares it, because making one takes a thirtieth of a checkout.
   */
  runAutocommit<T>(work: (em: EntityManager) => Promise<T>, repeatability?: Repeatability): Promise<T> {
    return this.#retried(() => work(this.#statements), { isCommitting: true, ...repeatability });
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
        if (tries >= maxTriesAfter(error) || !mayRunAgain(error, isRepeatable || !attempt.isCommitting))
          throw error;
        await wait(Math.random() * 10 * 2 ** tries);
      }
    }
  }
}

const OF_ENTITIES = [
  'find',
  'findOne',
  'create',
  'persist',
  'remove',
  'merge',
  'upsert',
  'flush',
  'begin',
  'transactional',
] as const satisfies readonly (keyof EntityManager)[];

/** An entity manager for `sql()`, which many may use at once. What would fill its identity map throws. */
function statementsOnly(orm: MikroORM): EntityManager {
  const em = orm.em.fork();
  for (const name of OF_ENTITIES) {
    Object.defineProperty(em, name, {
      value: () => {
        throw new Error(`autocommit work runs statements only: use run() for ${name}()`);
      },
    });
  }
  return em;
}

function maxTriesAfter(error: unknown): number {
  if (hasWaitedLong(error)) return MAX_LONG_TRIES;
  return isForeignKeyViolation(error) ? MAX_STALE_TRIES : MAX_TRIES;
}

/** @param isHarmless whether running it again does no harm if this attempt was committed after all */
function mayRunAgain(error: unknown, isHarmless: boolean): boolean {
  const outcome = outcomeOf(error);
  return outcome !== 'unknown' || (isHarmless && databaseFailure(error) === 'lost');
}

/** Whether a statement failed on this unique constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
