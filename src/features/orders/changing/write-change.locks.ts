import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { refusalOf } from '../../../platform/db/refusal.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { StoredOutcome } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotencyClaim } from '../../../platform/idempotency/idempotent-call.ts';
import { insufficientStock, type Shortage } from '../../inventory/inventory.errors.ts';
import { describeStatusChange, type OrderEventType } from '../events/order.events.ts';
import type { OrderItem } from '../order.entity.ts';
import { changedColumns, columnsOf, type UnlockedOrder } from './unlocked-order.ts';

/** What the verbs made of an open order; the rows tell themselves what changed in them. */
export interface DecidedChange {
  /** The items that are left; as they were read when absent. */
  readonly items?: readonly OrderItem[];
  readonly event: { readonly type: OrderEventType; readonly data: Readonly<Record<string, unknown>> };
  readonly stock?: {
    /** So much more or less of each variant; the answer tells what is available of them. */
    readonly differences?: readonly { readonly variantId: string; readonly difference: number }[];
    /** What is reserved no longer expires. */
    readonly isKept?: boolean;
    /** What is reserved leaves the shelves. */
    readonly isConsumed?: boolean;
  };
  /** Plain JSON. */
  readonly result: object;
}

/** Somebody else changed the order since it was read: whoever decided has to look again. */
export class OrderChangedError extends Error {
  override readonly name = 'OrderTouchedError';
}

type Refusal =
  | { readonly reason: 'TOUCHED' }
  | {
      readonly reason: 'STOCK';
      readonly shortages: readonly { variantId: string; requested: number; available: number }[];
    };

const CHANGE_ORDER = prepared('select operation, fingerprint, result from change_order($1)');

/**
 * Writes a change in one statement, which is a transaction of its own unless the caller has one: the function
 * `change_order` claims the key, locks the order if it still has the version that was read, writes
 * its row, its items and its one event, and takes the stock last.
 *
 * @throws OrderChangedError; DomainError with an InsufficientStockError for each variant that is short
 */
export async function writeChange<R extends object>(
  open: UnlockedOrder,
  given: { actor: Actor; operation: string; key: IdempotencyClaim | null; change: DecidedChange },
): Promise<StoredOutcome<R>> {
  const { em, order, known } = open;
  const { actor, operation, key, change } = given;
  const { items = open.items, event, stock = {}, result } = change;
  const { told, follows } = describeStatusChange(event, { from: known.status, to: order.status });
  const kept = new Set(items.map(({ id }) => id));
  const parameters = {
    store_id: order.storeId,
    owner: key?.owner,
    key: key?.key,
    operation,
    fingerprint: key?.fingerprint,
    order_id: order.id,
    version: known.version,
    changes: changedColumns(open, order),
    lines: items
      .filter((item) => Object.keys(changedColumns(open, item)).length > 0)
      .map((item) => columnsOf(em, item)),
    removed: open.items.map(({ id }) => id).filter((id) => !kept.has(id)),
    event: told.type,
    data: told.data,
    follows,
    variants: stock.differences?.map(({ variantId }) => variantId),
    differences: stock.differences?.map(({ difference }) => difference),
    keeps: stock.isKept,
    consumes: stock.isConsumed,
    result,
    actor: actor.label,
    about: eventMetadata(actor),
  };
  try {
    const [done] = await sql<StoredOutcome<R>>(em, CHANGE_ORDER, [JSON.stringify(parameters)]);
    return done!;
  } catch (error) {
    throw explained(error, items);
  }
}

function explained(error: unknown, items: readonly OrderItem[]): unknown {
  const refusal = refusalOf<Refusal>(error);
  if (!refusal) return error;
  if (refusal.reason === 'TOUCHED') return new OrderChangedError();
  const shortages = refusal.shortages.map(({ variantId, requested, available }): Shortage => {
    const sku = items.find((item) => item.variantId === variantId)?.sku ?? '';
    return { sku, requested, available };
  });
  return insufficientStock(shortages as [Shortage, ...Shortage[]]);
}
