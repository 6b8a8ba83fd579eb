import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotentCall } from '../../../platform/idempotency/idempotent-call.ts';
import { lockOrder } from '../orders.locks.ts';
import { dryRun } from './dry-run.ts';
import { readUnlockedOrder, type UnlockedOrder } from './unlocked-order.ts';
import { type DecidedChange, OrderChangedError, writeChange } from './write-change.locks.ts';

export interface ChangeCall extends Omit<IdempotentCall, 'owner'> {
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Changes an open order by its verbs, and says what follows from it. Repeated when the order was touched. */
export type Decide = (open: UnlockedOrder) => DecidedChange | Promise<DecidedChange>;

/**
 * The changes of an order that shops make all day: its items and its status. The entity's verbs decide, on a copy that
 * was read without a lock; one statement then writes what they decided, if nobody touched the order in between. So the
 * order and its stock are locked while the database works and never while a message travels.
 *
 * Here runs the line between entities and SQL: rules (transitions, sums, who may change what) are the entity's alone,
 * and SQL decides nothing but whether they were applied to the order as it is. What happens seldom, or has to do more
 * in its transaction than one order and its stock (a cancellation and its refunds, money, notes, addresses), locks the
 * order and flushes its entities instead, which is easier to read: see `lockOrder` and `recordChange`.
 */
export class UnlockedChanges {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;

  constructor(transactions: Transactions, idempotency: Idempotency) {
    this.#transactions = transactions;
    this.#idempotency = idempotency;
  }

  /** @throws DomainError of the decision, NOT_FOUND, VERSION_CONFLICT, or with an InsufficientStockError */
  async run<R extends object>(call: ChangeCall, decide: Decide): Promise<R> {
    const { actor, operation } = call;
    try {
      return await this.#idempotency.runAutocommit<R>(call, async (em, key) => {
        const open = await readUnlockedOrder(em, { ...call, storeId: actor.storeId });
        return writeChange<R>(open, { actor, operation, key, change: await decide(open) });
      });
    } catch (error) {
      if (!(error instanceof OrderChangedError)) throw error;
      // Many change the same order: wait in line for it, where the first try took its chance.
      return this.#idempotency.run<R>(call, (em) => underLock<R>(em, call, decide));
    }
  }

  /** Answers what {@link run} would, errors included, and changes nothing. */
  async dryRun<R extends object>(call: ChangeCall, decide: Decide): Promise<R> {
    call.validate?.();
    return dryRun(this.#transactions, (em) => underLock<R>(em, call, decide));
  }
}

async function underLock<R extends object>(em: EntityManager, call: ChangeCall, decide: Decide): Promise<R> {
  const { actor, operation } = call;
  const wanted = { ...call, storeId: actor.storeId };
  await lockOrder(em, wanted);
  const open = await readUnlockedOrder(em, wanted);
  const { result } = await writeChange<R>(open, { actor, operation, key: null, change: await decide(open) });
  return (result as { value: R }).value;
}
