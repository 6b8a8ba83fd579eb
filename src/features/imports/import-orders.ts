import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { newId } from '../../values/ids.ts';
import type { OpenDemand } from '../inventory/stock/imported-stock.locks.ts';
import { orderEvent } from '../orders/events/order.events.ts';
import { Order } from '../orders/order.entity.ts';
import { FulfillmentStatus, HOLDING_STOCK, SHIPPED_ALREADY } from '../orders/order-status.ts';
import { recordPastPayments } from '../payments/past-payments.locks.ts';
import type { SoldVariant } from './import-variants.ts';
import type { FileOrder } from './reading/file-order.ts';

const INSERT_ORDERS = `
  insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status, fulfillment_status,
    subtotal, discount_total, shipping_total, total, paid_total, shipping_address, sales_rep_name, source,
    shipped_before_import, placed_at, cancelled_at, created_at)
  select id, $1, number, "customerId", email, currency, status, "paymentStatus", "fulfillmentStatus", subtotal,
    "discountTotal", "shippingTotal", total, "paidTotal", "shippingAddress", "salesRep", 'IMPORT',
    "shippedBeforeImport", "placedAt", case when status = 'CANCELLED' then "placedAt" end, "placedAt"
  from jsonb_to_recordset($2::jsonb) as given (id uuid, number text, "customerId" uuid, email text, currency text,
    status text, "paymentStatus" text, "fulfillmentStatus" text, subtotal bigint, "discountTotal" bigint,
    "shippingTotal" bigint, total bigint, "paidTotal" bigint, "shippingAddress" jsonb, "salesRep" text,
    "shippedBeforeImport" boolean, "placedAt" timestamptz)
  order by number
  on conflict (store_id, number) do nothing
  returning id`;

const INSERT_ITEMS = `
  insert into order_items (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price,
    discount_total, total, position, created_at)
  select id, $1, "orderId", "variantId", "productId", sku, name, quantity, "unitPrice", "discountTotal", total,
    position, "placedAt"
  from jsonb_to_recordset($2::jsonb) as given (id uuid, "orderId" uuid, "variantId" uuid, "productId" uuid, sku text,
    name text, quantity int, "unitPrice" bigint, "discountTotal" bigint, total bigint, position int,
    "placedAt" timestamptz)`;

export interface StoredOrders {
  /** The numbers of what was stored; an order whose number was taken meanwhile is left out. */
  readonly numbers: ReadonlySet<string>;
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
  const { storeId } = actor;
  const rows = orders.map((order) => orderRow(order, idByNumber.get(order.number)!));
  const written = await sql<{ id: string }>(em, INSERT_ORDERS, [
    storeId,
    JSON.stringify(rows.map(({ items: _items, ...row }) => row)),
  ]);
  const ids = new Set(written.map(({ id }) => id));
  const stored = rows
    .filter(({ id }) => ids.has(id))
    .map((row) => ({ ...row, items: itemRows(row, variantBySku) }));
  const items = stored.flatMap((row) => row.items);
  await sql(em, INSERT_ITEMS, [storeId, JSON.stringify(items)]);
  const captures = await recordPastPayments(em, { actor, orders: stored });
  return {
    numbers: new Set(stored.map(({ number }) => number)),
    events: [...stored.map((row) => importedEvent(row, actor)), ...captures],
    demand: stored
      .filter(({ status }) => HOLDING_STOCK.includes(status))
      .map(({ id: orderId, items: lines }) => ({ orderId, lines })),
  };
}

type OrderRow = ReturnType<typeof orderRow>;

/** The order's own verb says what its money makes of it: an order that waited for it is confirmed. */
function orderRow({ status, total, paidTotal, ...order }: FileOrder, customerId: string) {
  const isShipped = SHIPPED_ALREADY.includes(status);
  const received = Object.assign(new Order(), { status, total });
  received.receive(paidTotal);
  return {
    ...order,
    id: newId(),
    customerId,
    total,
    paidTotal,
    status: received.status,
    paymentStatus: received.paymentStatus,
    fulfillmentStatus: isShipped ? FulfillmentStatus.FULFILLED : FulfillmentStatus.UNFULFILLED,
    shippedBeforeImport: isShipped,
  };
}

function itemRows(
  { id: orderId, items, placedAt }: OrderRow,
  variantBySku: ReadonlyMap<string, SoldVariant>,
) {
  return items.map((item, position) => {
    const { id: variantId, productId } = variantBySku.get(item.sku)!;
    return { ...item, id: newId(), orderId, variantId, productId, position, placedAt };
  });
}

function importedEvent(row: OrderRow, actor: Actor): NewEvent {
  const facts = { ...row, storeId: actor.storeId, version: 1, salesRepId: null };
  const data = { placedAt: row.placedAt.toISOString() };
  return orderEvent(facts, { type: 'order.imported', actor, data });
}
