import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { invalid, notAllowedNow, notFound } from '../../platform/graphql/faults.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { encodeId } from '../../values/ids.ts';
import { keepReservations, releaseReservations, reserveStock } from '../inventory/inventory.locks.ts';
import { type Order, OrderItem } from './order.entity.ts';
import { recordChange, repriceOrder, requireEditable } from './order-change.ts';
import {
  demandChanges,
  demandOf,
  type OrderDifferences,
  stockDifferences,
  sumsOf,
} from './order-differences.ts';
import { amountAt } from './order-input-values.ts';
import { priceLines, type WantedLine } from './order-lines.ts';
import { checkQuantity, type OrderLine } from './order-placement.ts';
import { OrderStatus } from './order-status.ts';
import { lockedItems, lockOrder } from './orders.locks.ts';
import { rehearse } from './rehearsal.ts';

export interface ItemsCommand {
  readonly actor: Actor;
  readonly orderId: string;
  readonly idempotencyKey: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  /** Only tell what would change. */
  readonly isDryRun: boolean;
}

interface OpenItems {
  readonly em: EntityManager;
  readonly order: Order;
  readonly items: OrderItem[];
}

/** Changes what an open order consists of, and its reserved stock with it. */
export class OrderItems {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;

  constructor(transactions: Transactions, idempotency: Idempotency) {
    this.#transactions = transactions;
    this.#idempotency = idempotency;
  }

  /** More of a variant at the price it has in the order already enlarges that line; else a line is added. */
  add(command: ItemsCommand & { wanted: readonly WantedLine[] }): Promise<OrderDifferences> {
    const { wanted } = command;
    if (wanted.length === 0) throw invalid('items', 'Name at least one item.');
    return this.#change(command, { operation: 'addOrderItems', input: { wanted } }, async (open) => {
      const { storeId, currency } = open.order;
      for (const line of await priceLines(open.em, { storeId, currency, items: wanted })) addLine(open, line);
      return open.items;
    });
  }

  /** Another quantity or another price for one line; what is left out stays. */
  update(
    command: ItemsCommand & {
      itemId: string;
      quantity?: number | null | undefined;
      /** A decimal in the order's currency. */
      unitPrice?: string | null | undefined;
    },
  ): Promise<OrderDifferences> {
    const { itemId, quantity, unitPrice } = command;
    const input = { itemId, quantity, unitPrice };
    return this.#change(command, { operation: 'updateOrderItem', input }, async ({ order, items }) => {
      const item = itemOf(items, itemId);
      if (quantity != null && (quantity < 1 || quantity > 1_000_000)) {
        throw invalid(
          'quantity',
          'A quantity is a whole number from 1 to 1000000; remove the item for none.',
        );
      }
      const price = unitPrice == null ? undefined : amountAt('unitPrice', unitPrice, order.currency);
      item.change({ quantity: quantity ?? undefined, unitPrice: price });
      return items;
    });
  }

  /** @throws UserFault NOT_ALLOWED_NOW for the last item of a placed order, which is cancelled instead */
  remove(command: ItemsCommand & { itemId: string }): Promise<OrderDifferences> {
    const { itemId } = command;
    return this.#change(command, { operation: 'removeOrderItem', input: { itemId } }, async (open) => {
      const { em, order, items } = open;
      const item = itemOf(items, itemId);
      if (items.length === 1 && order.status !== OrderStatus.DRAFT) {
        throw notAllowedNow('This is the only item; cancel the order instead.', 'itemId');
      }
      em.remove(item);
      return items.filter(({ id }) => id !== itemId);
    });
  }

  #change(
    command: ItemsCommand,
    { operation, input }: { operation: string; input: object },
    edit: (open: OpenItems) => Promise<OrderItem[]>,
  ): Promise<OrderDifferences> {
    const { actor, orderId, expectedVersion, idempotencyKey, isDryRun } = command;
    const work = (em: EntityManager) => changeItems(em, command, edit);
    if (isDryRun) return rehearse(this.#transactions, work);
    const call = { actor, key: idempotencyKey, operation, input: { orderId, expectedVersion, ...input } };
    return this.#idempotency.run(call, work);
  }
}

async function changeItems(
  em: EntityManager,
  { actor, orderId, expectedVersion }: ItemsCommand,
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

function addLine({ em, order, items }: OpenItems, line: OrderLine): void {
  const { variantId, quantity, unitPrice } = line;
  const same = items.find((item) => item.variantId === variantId && item.unitPrice === unitPrice);
  if (same) {
    checkQuantity(same.quantity + quantity, line.field ?? 'items');
    same.change({ quantity: same.quantity + quantity });
    return;
  }
  const { productId, sku, name } = line;
  const position = Math.max(-1, ...items.map((item) => item.position)) + 1;
  const item = new OrderItem();
  Object.assign(item, { storeId: order.storeId, orderId: order.id, variantId, productId, sku, name });
  Object.assign(item, { quantity, unitPrice, total: quantity * unitPrice, position });
  em.persist(item);
  items.push(item);
}

function itemOf(items: readonly OrderItem[], itemId: string): OrderItem {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw notFound('item in this order', 'itemId');
  return item;
}
