import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import type { OpenDemand } from '../inventory/stock/imported-stock.locks.ts';
import { Order, OrderItem } from '../orders/order.entity.ts';
import { OrderSource } from '../orders/order-source.ts';
import { FulfillmentStatus, HOLDING_STOCK, OrderStatus, SHIPPED_ALREADY } from '../orders/order-status.ts';
import { insertPastOrders } from '../orders/placing/new-orders.ts';
import { recordPastPayments } from '../payments/past-payments.locks.ts';
import type { SoldVariant } from './import-variants.ts';
import type { FileItem, FileOrder } from './reading/file-order.ts';

export interface StoredOrders {
  /** The numbers of what was stored; an order whose number was taken meanwhile is left out. */
  readonly numbers: ReadonlySet<string>;
  /** Of the payments. */
  readonly events: NewEvent[];
  /** What the open ones hold, for the caller to reserve last. */
  readonly demand: OpenDemand[];
}

/**
 * Stores orders as they were, each with its payment. What was shipped is marked as shipped before its import and moves
 * no stock; the caller reserves the stock of what is open. One event each for the order and its payment tells of it
 * now, whenever it was placed.
 */
export async function storeOrders(
  em: EntityManager,
  batch: {
    actor: Actor;
    orders: readonly FileOrder[];
    /** The customer of each order, by its number. */
    idByNumber: ReadonlyMap<string, string>;
    variantBySku: ReadonlyMap<string, SoldVariant>;
  },
): Promise<StoredOrders> {
  const { actor, orders, idByNumber, variantBySku } = batch;
  const news = orders.map((order) => {
    const stored = pastOrder(order, { storeId: actor.storeId, customerId: idByNumber.get(order.number)! });
    const items = order.items.map((item, position) => pastItem({ ...item, position }, variantBySku));
    const data = { placedAt: order.placedAt.toISOString() };
    return { order: stored, items, events: [{ type: 'order.imported' as const, data }] };
  });
  const ids = await insertPastOrders(em, { actor, orders: news });
  const stored = news.filter(({ order }) => ids.has(order.id));
  const payments = stored.map(({ order }) => ({ ...order, placedAt: order.placedAt! }));
  return {
    numbers: new Set(stored.map(({ order }) => order.number)),
    events: await recordPastPayments(em, { actor, orders: payments }),
    demand: stored
      .filter(({ order }) => HOLDING_STOCK.includes(order.status))
      .map(({ order, items }) => ({ orderId: order.id, lines: items })),
  };
}

/** The order's own verb says what its money makes of it: an order that waited for it is confirmed. */
function pastOrder(given: FileOrder, owner: { storeId: string; customerId: string }): Order {
  const { status, placedAt } = given;
  const isShipped = SHIPPED_ALREADY.includes(status);
  const order = Object.assign(new Order(), {
    ...owner,
    ...given.details,
    number: given.number,
    email: given.email,
    currency: given.currency,
    status,
    fulfillmentStatus: isShipped ? FulfillmentStatus.FULFILLED : FulfillmentStatus.UNFULFILLED,
    subtotal: given.subtotal,
    discountTotal: given.discountTotal,
    shippingTotal: given.shippingTotal,
    total: given.total,
    shippingAddress: given.shippingAddress,
    salesRepName: given.salesRep,
    source: OrderSource.IMPORT,
    shippedBeforeImport: isShipped,
    placedAt,
    cancelledAt: status === OrderStatus.CANCELLED ? placedAt : null,
    version: 1,
  });
  order.receive(given.paidTotal);
  return order;
}

function pastItem(
  item: FileItem & { position: number },
  variantBySku: ReadonlyMap<string, SoldVariant>,
): OrderItem {
  const { id: variantId, productId } = variantBySku.get(item.sku)!;
  return Object.assign(new OrderItem(), { ...item, variantId, productId });
}
