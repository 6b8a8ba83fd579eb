import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import type { OpenDemand } from '../inventory/stock/imported-stock.locks.ts';
import { Order } from '../orders/order.entity.ts';
import { OrderItem } from '../orders/order-item.entity.ts';
import { OrderSource } from '../orders/order-source.ts';
import {
  HOLDING_STOCK,
  OrderFulfillmentStatus,
  OrderStatus,
  SHIPPED_ALREADY,
} from '../orders/order-status.ts';
import { insertPastOrders } from '../orders/placing/new-orders.ts';
import { recordPastPayments } from '../payments/outcomes/past-payments.locks.ts';
import type { SoldVariant } from './import-variants.ts';
import type { FileItem, FileOrder } from './reading/file-order.ts';

export interface StoredOrders {
  /** The numbers of the stored orders. An order whose number was taken meanwhile is left out. */
  readonly numbers: ReadonlySet<string>;
  /** The events of the payments. */
  readonly events: NewEvent[];
  /** The stock that the open orders need. The caller reserves it last. */
  readonly demand: OpenDemand[];
}

/**
 * Stores past orders with their payments. Shipped orders are marked as shipped before the import and move no stock. The
 * caller reserves stock for open orders. Each order and each payment gets one event, dated now.
 */
export async function storeOrders(
  em: EntityManager,
  batch: {
    actor: Actor;
    orders: readonly FileOrder[];
    /** The customer id of each order, by order number. */
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

/** Builds an order of the past. `Order.receive` applies its payment: an order that waited for it is confirmed. */
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
    fulfillmentStatus: isShipped ? OrderFulfillmentStatus.FULFILLED : OrderFulfillmentStatus.UNFULFILLED,
    subtotal: given.subtotal,
    discountTotal: given.discountTotal,
    shippingTotal: given.shippingTotal,
    total: given.total,
    shippingAddress: given.shippingAddress,
    salesRepName: given.salesRep,
    source: OrderSource.IMPORT,
    shippedBeforeImport: isShipped,
    placedAt,
    shippedAt: given.shippedAt,
    deliveredAt: given.deliveredAt,
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
