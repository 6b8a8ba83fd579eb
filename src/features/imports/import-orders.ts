import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { newId } from '../../values/ids.ts';
import { orderEvent } from '../orders/order.events.ts';
import { FulfillmentStatus, OrderStatus, paymentStatusOf } from '../orders/order-status.ts';
import { paymentEvent } from '../payments/payment.events.ts';
import { PaymentState } from '../payments/payment-state.ts';
import type { FileOrder } from './file-order.ts';
import type { SoldVariant } from './import-variants.ts';

const INSERT_ORDERS = `
  insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status, fulfillment_status,
    subtotal, discount_total, shipping_total, total, paid_total, shipping_address, sales_rep_name, source, placed_at,
    cancelled_at, created_at)
  select id, $1, number, "customerId", email, currency, status, "paymentStatus", "fulfillmentStatus", subtotal,
    "discountTotal", "shippingTotal", total, "paidTotal", "shippingAddress", "salesRep", 'IMPORT', "placedAt",
    case when status = 'CANCELLED' then "placedAt" end, "placedAt"
  from jsonb_to_recordset($2::jsonb) as given (id uuid, number text, "customerId" uuid, email text, currency text,
    status text, "paymentStatus" text, "fulfillmentStatus" text, subtotal bigint, "discountTotal" bigint,
    "shippingTotal" bigint, total bigint, "paidTotal" bigint, "shippingAddress" jsonb, "salesRep" text,
    "placedAt" timestamptz)
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

const INSERT_PAYMENTS = `
  insert into payments (id, store_id, order_id, provider, provider_reference, status, currency, amount,
    captured_amount, created_at)
  select id, $1, "orderId", 'manual', id::text, 'CAPTURED', currency, amount, amount, "placedAt"
  from jsonb_to_recordset($2::jsonb) as given (id uuid, "orderId" uuid, currency text, amount bigint,
    "placedAt" timestamptz)`;

/** What has left the house was paid for and delivered; the rest of the history owes its money and its goods. */
const LEFT_THE_HOUSE: readonly OrderStatus[] = [
  OrderStatus.SHIPPED,
  OrderStatus.DELIVERED,
  OrderStatus.COMPLETED,
];

/**
 * Stores orders as they were: no stock moves and none is reserved. The money of those that were paid stands in a
 * manual payment, so that the books add up and it can be refunded like any other. One event each for the order and
 * its payment tells of it now, whenever it was placed.
 *
 * @returns how many were stored, and the events to append; an order whose number was taken meanwhile is left out
 */
export async function storeOrders(
  em: EntityManager,
  batch: {
    actor: Actor;
    orders: readonly FileOrder[];
    idByEmail: ReadonlyMap<string, string>;
    variantBySku: ReadonlyMap<string, SoldVariant>;
  },
): Promise<{ stored: number; events: NewEvent[] }> {
  const { actor, orders, idByEmail, variantBySku } = batch;
  const { storeId } = actor;
  const rows = orders.map((order) => orderRow(order, idByEmail.get(order.email)!));
  const written = await sql<{ id: string }>(em, INSERT_ORDERS, [
    storeId,
    JSON.stringify(rows.map(({ items: _items, ...row }) => row)),
  ]);
  const ids = new Set(written.map(({ id }) => id));
  const stored = rows.filter(({ id }) => ids.has(id));
  const items = stored.flatMap((row) => itemRows(row, variantBySku));
  await sql(em, INSERT_ITEMS, [storeId, JSON.stringify(items)]);
  const payments = stored.filter(({ paidTotal }) => paidTotal > 0).map(paymentRow);
  if (payments.length > 0) await sql(em, INSERT_PAYMENTS, [storeId, JSON.stringify(payments)]);
  const paymentOf = new Map(payments.map((payment) => [payment.orderId, payment]));
  const events = stored.flatMap((row) => eventsOf(row, paymentOf.get(row.id), actor));
  return { stored: stored.length, events };
}

type OrderRow = ReturnType<typeof orderRow>;
type PaymentValues = ReturnType<typeof paymentRow>;

function orderRow(order: FileOrder, customerId: string) {
  const hasLeft = LEFT_THE_HOUSE.includes(order.status);
  const { total } = order;
  const paidTotal = hasLeft ? total : 0;
  return {
    ...order,
    id: newId(),
    customerId,
    paidTotal,
    paymentStatus: paymentStatusOf({ total, paidTotal, refundedTotal: 0 }),
    fulfillmentStatus: hasLeft ? FulfillmentStatus.FULFILLED : FulfillmentStatus.UNFULFILLED,
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

function paymentRow({ id: orderId, currency, paidTotal: amount, placedAt }: OrderRow) {
  return { id: newId(), orderId, currency, amount, placedAt };
}

function eventsOf(row: OrderRow, payment: PaymentValues | undefined, actor: Actor): NewEvent[] {
  const { storeId } = actor;
  const facts = { ...row, storeId, version: 1, salesRepId: null };
  const imported = orderEvent(facts, {
    type: 'order.imported',
    actor,
    data: { placedAt: row.placedAt.toISOString() },
  });
  if (!payment) return [imported];
  const { id, orderId, currency, amount } = payment;
  const captured = {
    id,
    storeId,
    orderId,
    provider: 'manual',
    reference: id,
    status: PaymentState.CAPTURED,
    currency,
    amount,
    capturedAmount: amount,
  };
  return [imported, paymentEvent(captured, row, { type: 'payment.captured', actor, amount })];
}
