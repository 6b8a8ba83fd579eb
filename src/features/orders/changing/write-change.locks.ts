import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { refusalOf } from '../../../platform/db/refusal.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { StoredOutcome } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotencyClaim } from '../../../platform/idempotency/idempotent-call.ts';
import { insufficientStock, type Shortage } from '../../inventory/inventory.errors.ts';
import type { PromotionUse } from '../../pricing/facts/promotion-uses.ts';
import { StalePriceError } from '../../pricing/facts/stale-price.ts';
import type { PriceBasis } from '../amounts/order-prices.ts';
import { promotionUsedUp } from '../amounts/promotion-uses.locks.ts';
import {
  type ChangeDescription,
  type OrderFacts,
  type StatusChange,
  versionEvents,
} from '../events/order.events.ts';
import type { OrderEventType } from '../events/order-event-type.ts';
import type { OrderItem } from '../order-item.entity.ts';
import { changedColumns, rowOf, type UnlockedOrder } from './unlocked-order.ts';

/** A decided change of an order. The changed columns are found by comparing rows. */
export interface DecidedChange {
  /** All items after the change. Absent when they stay as they were. */
  readonly items?: readonly OrderItem[];
  readonly event: ChangeDescription;
  /** All promotions that the order uses from now on. Absent if they stay. */
  readonly uses?: readonly PromotionUse[];
  /** What it was priced from. Absent if it was not priced by rules. */
  readonly pricedFrom?: PriceBasis;
  readonly stock?: {
    /** The difference in reserved quantity of each variant. The result states what is available afterwards. */
    readonly differences?: readonly { readonly variantId: string; readonly difference: number }[];
    /** Reserved stock no longer expires. */
    readonly isKept?: boolean;
    /** Reserved stock is shipped. */
    readonly isConsumed?: boolean;
  };
  /** Plain JSON. */
  readonly result: object;
}

/** Somebody else changed the order since it was read. Read it and decide again. */
export class OrderChangedError extends Error {
  override readonly name = 'OrderChangedError';
}

type Refusal =
  | { readonly reason: 'TOUCHED' | 'USED_UP' | 'STALE' }
  | {
      readonly reason: 'STOCK';
      readonly shortages: readonly { variantId: string; requested: number; available: number }[];
    };

const CHANGE_ORDER = prepared('select operation, fingerprint, result from change_order($1)');

/**
 * Writes a change as one statement, which is its own transaction unless the caller has one. The SQL function
 * `change_order` claims the idempotency key, locks the order if it still has the version that was read, writes its row,
 * items and events, and changes the stock last.
 *
 * @throws OrderChangedError; StalePriceError; DomainError with an InsufficientStockError for each variant that is short
 */
export async function writeChange<R extends object>(
  open: UnlockedOrder,
  given: { actor: Actor; operation: string; key: IdempotencyClaim | null; change: DecidedChange },
): Promise<StoredOutcome<R>> {
  const { em, order, known } = open;
  const { actor, operation, key, change } = given;
  const { items = open.items, event, uses, pricedFrom, stock = {}, result } = change;
  const { version } = known;
  const events = versionEvents(event, { from: known.status, to: order.status, version });
  const kept = new Set(items.map(({ id }) => id));
  const parameters = {
    store_id: order.storeId,
    owner: key?.owner,
    key: key?.key,
    operation,
    fingerprint: key?.fingerprint,
    order_id: order.id,
    version,
    changes: { ...changedColumns(open, order), version: version + events.length },
    lines: items
      .filter((item) => Object.keys(changedColumns(open, item)).length > 0)
      .map((item) => rowOf(em, item)),
    removed: open.items.map(({ id }) => id).filter((id) => !kept.has(id)),
    events,
    uses,
    priced_from: pricedFrom,
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
    throw explained(error, { items, isPriced: pricedFrom !== undefined });
  }
}

const CHANGE_ORDERS = prepared(
  'select from jsonb_array_elements($1::jsonb) as command, change_order(command)',
);

/**
 * Writes a new status of many orders in one statement. The caller has locked their rows. The status in each event is
 * `to`.
 */
export async function writeStatuses(
  em: EntityManager,
  changes: readonly {
    known: OrderFacts;
    actor: Actor;
    event: { readonly type: OrderEventType; readonly data: StatusChange };
  }[],
): Promise<void> {
  const commands = changes.map(({ known, actor, event }) => {
    const { id, storeId, version } = known;
    const { to } = event.data;
    const events = versionEvents({ ...event, data: { ...event.data } }, { ...event.data, version });
    return {
      store_id: storeId,
      order_id: id,
      version,
      changes: { status: to, version: version + events.length },
      events,
      actor: actor.label,
      about: eventMetadata(actor),
    };
  });
  await sql(em, CHANGE_ORDERS, [JSON.stringify(commands)]);
}

function explained(
  error: unknown,
  { items, isPriced }: { items: readonly OrderItem[]; isPriced: boolean },
): unknown {
  const refusal = refusalOf<Refusal>(error);
  if (!refusal) return error;
  if (refusal.reason === 'TOUCHED') return new OrderChangedError();
  if (refusal.reason === 'STALE' && isPriced) return new StalePriceError();
  // A draft is placed at the price that it was offered for.
  if (refusal.reason !== 'STOCK') return promotionUsedUp();
  const shortages = refusal.shortages.map(({ variantId, requested, available }): Shortage => {
    const sku = items.find((item) => item.variantId === variantId)?.sku ?? '';
    return { sku, requested, available };
  });
  return insufficientStock(shortages as [Shortage, ...Shortage[]]);
}
