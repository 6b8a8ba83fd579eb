import type { Actor } from '../../../platform/auth/actor.ts';
import { invalid, notAllowedNow, notFound } from '../../../platform/errors/standard-errors.ts';
import { amountAt, expectQuantity } from '../../../platform/inputs/input-values.ts';
import type { OrderPrices } from '../amounts/order-prices.ts';
import type { UnlockedChanges } from '../changing/unlocked-changes.ts';
import type { UnlockedOrder } from '../changing/unlocked-order.ts';
import { OrderItem } from '../order-item.entity.ts';
import { OrderStatus } from '../order-status.ts';
import { priceLines, type RequestedLine } from '../placing/order-lines.ts';
import type { OrderLine } from '../placing/order-placement.ts';
import { decideItems } from './items-decision.ts';
import type { OrderDifferences } from './order-differences.ts';

export interface ItemsCommand {
  readonly actor: Actor;
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string | null | undefined;
  /** True for a dry run, which changes nothing. */
  readonly isDryRun: boolean;
}

/** Changes the items of an order together with its reserved stock. */
export class OrderItems {
  readonly #changes: UnlockedChanges;
  readonly #prices: OrderPrices;

  constructor(changes: UnlockedChanges, prices: OrderPrices) {
    this.#changes = changes;
    this.#prices = prices;
  }

  /** Adds items. A variant that the order has at the same price enlarges that line; otherwise a line is added. */
  add(command: ItemsCommand & { wanted: readonly RequestedLine[] }): Promise<OrderDifferences> {
    const { wanted } = command;
    const validate = () => {
      if (wanted.length === 0) throw invalid('items', 'Name at least one item.');
    };
    const call = { operation: 'addOrderItems', input: { wanted }, validate };
    return this.#change(command, call, async (open) => {
      const { storeId, currency, customerId, placedAt = null } = open.order;
      const order = { storeId, currency, customerId, placedAt };
      const lines = await priceLines(open.em, { order, items: wanted, prices: this.#prices });
      return lines.reduce((items, line) => withLine(open, items, line), open.items);
    });
  }

  /** Changes the quantity or the price of one line. A value that is left out stays. */
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
      if (quantity != null) expectQuantity('quantity', quantity);
      const price = unitPrice == null ? undefined : amountAt('unitPrice', unitPrice, order.currency);
      if (quantity != null) item.change({ quantity });
      if (price !== undefined) item.setUnitPrice(price);
      return items;
    });
  }

  /** @throws DomainError NOT_ALLOWED_NOW for the last item of a placed order, which is cancelled instead */
  remove(command: ItemsCommand & { itemId: string }): Promise<OrderDifferences> {
    const { itemId } = command;
    return this.#change(command, { operation: 'removeOrderItem', input: { itemId } }, async (open) => {
      const { order, items } = open;
      const removed = itemOf(items, itemId);
      if (items.length === 1 && order.status !== OrderStatus.DRAFT) {
        throw notAllowedNow('This is the only item; cancel the order instead.', 'itemId');
      }
      return items.filter((item) => item !== removed);
    });
  }

  #change(
    command: ItemsCommand,
    { input, ...called }: { operation: string; input: object; validate?: () => void },
    edit: (open: UnlockedOrder) => Promise<OrderItem[]>,
  ): Promise<OrderDifferences> {
    const { actor, orderId, expectedVersion, idempotencyKey: key, isDryRun } = command;
    const call = {
      actor,
      orderId,
      expectedVersion,
      key,
      ...called,
      input: { orderId, expectedVersion, ...input },
    };
    const decide = (open: UnlockedOrder) => decideItems(open, { prices: this.#prices, edit });
    return isDryRun ? this.#changes.dryRun(call, decide) : this.#changes.run(call, decide);
  }
}

/** Adds a line, or enlarges the line with the same variant and price. */
function withLine({ order }: UnlockedOrder, items: OrderItem[], line: OrderLine): OrderItem[] {
  const { variantId, quantity, unitPrice, listPrice, isOverridden = false } = line;
  const same = items.find(
    (item) => item.variantId === variantId && item.askedPrice().unitPrice === unitPrice,
  );
  if (same) {
    expectQuantity(`${line.field ?? 'items'}.quantity`, same.quantity + quantity);
    same.change({ quantity: same.quantity + quantity });
    return items;
  }
  const { productId, sku, name, versions } = line;
  const position = Math.max(-1, ...items.map((item) => item.position)) + 1;
  const item = new OrderItem();
  Object.assign(item, { storeId: order.storeId, orderId: order.id, variantId, productId, sku, name });
  Object.assign(item, { position, isPriceOpen: !isOverridden, versions });
  if (listPrice !== unitPrice) item.listPrice = listPrice ?? null;
  item.change({ quantity, unitPrice });
  return [...items, item];
}

function itemOf(items: readonly OrderItem[], itemId: string): OrderItem {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw notFound('item in this order', 'itemId');
  return item;
}
