import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { KeySpentError } from '../payment-provider.ts';
import { type Attempted, raiseAttempt } from './attempts.locks.ts';
import type { ProviderName } from './provider-name.ts';

const HOUR = 3_600_000;
/** Providers may forget a key after 24 hours. */
const KEY_HOURS = 23;

/** How often a call is made with a new key before the sweep tries again. */
const MAX_KEYS = 2;

/**
 * The attempt that is part of the key at the provider. It rises when the provider stored a failure under the key, and
 * with each 23 hours of age, before the provider may forget it.
 *
 * @param stored the stored attempt
 * @internal
 */
export function attemptAt(stored: number, createdAt: Date, now = new Date()): number {
  return stored + Math.floor((now.getTime() - createdAt.getTime()) / (KEY_HOURS * HOUR));
}

/** A row of ours that one call to a provider is about. */
export interface CallSubject extends Attempted {
  readonly createdAt: Date;
}

/** Asks providers on behalf of stored rows, outside of every transaction. */
export class ProviderCalls {
  readonly #transactions: Transactions;
  readonly #log: Logger;

  constructor(transactions: Transactions, log: Logger) {
    this.#transactions = transactions;
    this.#log = log;
  }

  /**
   * A key that is spent is raised, and the call is made again with the new one.
   *
   * @returns undefined when the provider did not answer; a later call may
   */
  async ask<Answer>(
    provider: ProviderName,
    subject: CallSubject,
    call: (attempt: number) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    let { attempt } = subject;
    for (let keys = 1; ; keys++) {
      try {
        return await call(attemptAt(attempt, subject.createdAt));
      } catch (error) {
        const isSpent = error instanceof KeySpentError;
        if (isSpent)
          await this.#transactions.runAutocommit((em) => raiseAttempt(em, { ...subject, attempt }));
        if (isSpent && keys < MAX_KEYS) {
          attempt += 1;
          continue;
        }
        const message = error instanceof Error ? error.message : String(error);
        const { table, id } = subject;
        this.#log.warn({ provider, table, id, error: message }, 'a payment provider did not answer');
        return undefined;
      }
    }
  }
}
