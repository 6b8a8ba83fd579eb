import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { notAllowedNow } from '../../platform/graphql/faults.ts';
import { encodeId } from '../../values/ids.ts';
import { keepReservations, releaseReservations, reserveStock } from '../inventory/inventory.locks.ts';
import type { Order, OrderItem } from './order.entity.ts';
import { recordChange, repriceOrder, requireEditable } from './order-change.ts';
import {
  demandChanges,
  demandOf,
  type OrderDifferences,
  stockDifferences,
  sumsOf,
} from './order-differences.ts';
import { OrderStatus } from './order-status.ts';
import { lockedItems, lockOrder } from './orders.locks.ts';

export interface ItemsChange {
  readonly actor: Actor;
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** An order that may be edited, its row locked. */
export interface OpenItems {
  readonly em: EntityManager;
  readonly order: Order;
  readonly items: OrderItem[];
}

/**
 * One edit of an order's items in the caller's transaction: the rows, the sums, the event, and last the stock.
 *
 * @param edit changes the items it is given and answers those that are left
 */
export async function changeItems(
  em: EntityManager,
  { actor, orderId, expectedVersion }: ItemsChange,
  edit: (open: OpenItems) => Promise<OrderItem[]>,
): Promise<OrderDifferences> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId, expectedVersion });
  requireEditable(order);
  const ttlSeconds = await remainingSeconds(em, order);
  const items = await lockedItems(em, order);
  const before = sumsOf(order);
  const demand = demandOf(items);
  const kept = await edit({ em, order, items });
  repriceOrder(order, kept);
  const changes = demandChanges(demand, demandOf(kept));
  const differences = changes.map(({ variantId, difference }) => ({
    variantId: encodeId('var', variantId),
    difference,
  }));
  await recordChange(em, order, { type: 'order.items_changed', actor, data: { differences } });
  const reserved = order.status === OrderStatus.DRAFT ? [] : changes;
  await moveReservations(em, { actor, order, kept, reserved, ttlSeconds });
  const stock = await stockDifferences(em, {
    storeId: order.storeId,
    reserved: new Map(reserved.map(({ variantId, difference }) => [variantId, difference])),
  });
  return { currency: order.currency, before, after: sumsOf(order), stock };
}

/** By the database's clock. @throws UserFault when the order has run out and only waits for the sweep */
async function remainingSeconds(em: EntityManager, { expiresAt }: Order): Promise<number | null> {
  if (!expiresAt) return null;
  const [row] = await sql<{ seconds: number }>(
    em,
    'select extract(epoch from $1::timestamptz - now())::float8 as seconds',
    [expiresAt],
  );
  if (row && row.seconds > 0) return row.seconds;
  throw notAllowedNow('The time to pay this order is over.', 'orderId');
}

async function moveReservations(
  em: EntityManager,
  change: {
    actor: Actor;
    order: Order;
    kept: readonly OrderItem[];
    reserved: readonly { variantId: string; difference: number }[];
    ttlSeconds: number | null;
  },
): Promise<void> {
  const { actor, order, kept, reserved, ttlSeconds } = change;
  const { storeId, id: orderId } = order;
  const more = reserved.filter(({ difference }) => difference > 0);
  const lines = more.map(({ variantId, difference }) => ({
    variantId,
    quantity: difference,
    sku: kept.find((item) => item.variantId === variantId)?.sku ?? '',
  }));
  if (lines.length > 0) await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds });
  for (const { variantId, difference } of reserved) {
    if (difference < 0)
      await releaseReservations(em, { storeId, orderId, actor, variantId, quantity: -difference });
  }
  if (ttlSeconds !== null && !order.expiresAt) await keepReservations(em, { storeId, orderId });
}
