import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Gate } from './gate.ts';

const MOST_TRIES = 6;
/** Postgres's codes of a transaction that did nothing wrong and may simply run again. */
const RETRIABLE = new Set(['40001', '40P01']);

/**
 * Opens the one transaction of a use case. The work must be repeatable: a deadlock or a serialization failure
 * rolls everything back and runs it again, so that neither reaches a client.
 */
export class Transactions {
  readonly #orm: MikroORM;
  readonly #gate: Gate;
  readonly #onCommit: () => void;

  constructor(orm: MikroORM, gate: Gate, onCommit: () => void) {
    this.#orm = orm;
    this.#gate = gate;
    this.#onCommit = onCommit;
  }

  /** @throws OverloadedError when too many transactions were under way for too long */
  run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.#retried(() => this.#orm.em.fork().transactional(work));
  }

  /** For work that writes in one statement, which needs no `begin` and no `commit` to be done whole or not at all. */
  runStatement<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.#retried(() => work(this.#orm.em.fork()));
  }

  async #retried<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const result = await this.#gate.through(attempt);
        this.#onCommit();
        return result;
      } catch (error) {
        if (tries >= MOST_TRIES || !isRetriable(error)) throw error;
        await wait(Math.random() * 10 * 2 ** tries);
      }
    }
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRIABLE.has(String(error.code));
}

/** Whether a statement failed on this unique constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
