import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../../platform/db/transactions.ts';
import { invalid, notAllowedNow, notFound } from '../../platform/graphql/faults.ts';
import { amountAt } from '../../platform/graphql/input-values.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { OrderItem } from './order.entity.ts';
import type { OrderDifferences } from './order-differences.ts';
import { changeItems, type ItemsChange, type OpenItems } from './order-items-change.ts';
import { priceLines, type WantedLine } from './order-lines.ts';
import { checkQuantity, type OrderLine } from './order-placement.ts';
import { OrderStatus } from './order-status.ts';
import { rehearse } from './rehearsal.ts';

export interface ItemsCommand extends ItemsChange {
  readonly idempotencyKey: string | null | undefined;
  /** Only tell what would change. */
  readonly isDryRun: boolean;
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
