import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotentCall } from '../../../platform/idempotency/idempotent-call.ts';
import { pricingAgain } from '../../pricing/facts/stale-price.ts';
import { lockOrder } from '../orders.locks.ts';
import { dryRun } from './dry-run.ts';
import { readUnlockedOrder, type UnlockedOrder } from './unlocked-order.ts';
import { type DecidedChange, OrderChangedError, writeChange } from './write-change.locks.ts';

export interface ChangeCall extends Omit<IdempotentCall, 'owner'> {
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Changes an order by its methods and returns what has to be written. Called again if somebody else changed the order
 * meanwhile.
 */
export type Decide = (open: UnlockedOrder) => DecidedChange | Promise<DecidedChange>;

/**
 * Frequent changes of an order: its items and its status. The entity's methods decide on a copy that was read without a
 * lock. One statement then writes the decision if the order's version is still the same. So the order and its stock are
 * locked only while the database works, not during network round trips.
 *
 * Rules (transitions, totals, permissions) live in the entity only. SQL checks only that the order has not changed
 * since it was read. Rare changes, and those that touch more than one order and its stock (a cancellation with refunds,
 * payments, notes, addresses), lock the order and flush entities instead, which is easier to read: see `lockOrder` and
 * `recordChange`.
 */
export class UnlockedChanges {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;

  constructor(transactions: Transactions, idempotency: Idempotency) {
    this.#transactions = transactions;
    this.#idempotency = idempotency;
  }

  /** @throws DomainError of the decision, NOT_FOUND, VERSION_CONFLICT, or with an InsufficientStockError */
  run<R extends object>(call: ChangeCall, decide: Decide): Promise<R> {
    return pricingAgain(() => this.#runOnce<R>(call, decide));
  }

  async #runOnce<R extends object>(call: ChangeCall, decide: Decide): Promise<R> {
    const { actor, operation } = call;
    try {
      return await this.#idempotency.runAutocommit<R>(call, async (em, key) => {
        const open = await readUnlockedOrder(em, { ...call, storeId: actor.storeId });
        return writeChange<R>(open, { actor, operation, key, change: await decide(open) });
      });
    } catch (error) {
      if (!(error instanceof OrderChangedError)) throw error;
      // The order is contended. Lock it first this time instead of relying on its version.
      return this.#idempotency.run<R>(call, (em) => underLock<R>(em, call, decide));
    }
  }

  /** Returns or throws what {@link run} would, and changes nothing. */
  async dryRun<R extends object>(call: ChangeCall, decide: Decide): Promise<R> {
    call.validate?.();
    return pricingAgain(() => dryRun(this.#transactions, (em) => underLock<R>(em, call, decide)));
  }
}

/** Makes a change in the caller's transaction, under the lock of the order. */
export async function underLock<R extends object>(
  em: EntityManager,
  call: Pick<ChangeCall, 'actor' | 'operation' | 'orderId' | 'expectedVersion'>,
  decide: Decide,
): Promise<R> {
  const { actor, operation } = call;
  const wanted = { ...call, storeId: actor.storeId };
  await lockOrder(em, wanted);
  const open = await readUnlockedOrder(em, wanted);
  const { result } = await writeChange<R>(open, { actor, operation, key: null, change: await decide(open) });
  return (result as { value: R }).value;
}
