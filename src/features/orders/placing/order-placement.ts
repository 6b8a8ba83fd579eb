import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { runCtes } from '../../../platform/db/sql.ts';
import { appendEventsCte } from '../../../platform/events/event-log.ts';
import { expectQuantity } from '../../../platform/inputs/input-values.ts';
import type { Address } from '../../../values/address.ts';
import { newId } from '../../../values/ids.ts';
import { reserveStock } from '../../inventory/inventory.locks.ts';
import { OrderTooLargeError, type Price, priceWhole } from '../../pricing/price.ts';
import { describeStatusChange, type OrderFacts, orderEvent } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { OrderStatus } from '../order-status.ts';
import { tooLarge } from '../orders.errors.ts';

export interface OrderLine {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Minor units of the order's currency. */
  readonly unitPrice: number;
  /** Path of the input the line came from, for errors. */
  readonly field?: string;
}

export interface Placement {
  readonly actor: Actor;
  readonly customerId: string;
  readonly email: string | null;
  readonly currency: string;
  readonly lines: readonly OrderLine[];
  /** Minor units. */
  readonly shippingTotal: number;
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  readonly source: 'CHECKOUT' | 'STAFF';
  /** Seconds until an unpaid order ends by itself; null for never. */
  readonly ttlSeconds: number | null;
  readonly salesRep?: { readonly id: string; readonly name: string } | null;
  /** A draft holds no stock and never expires. */
  readonly asDraft?: boolean;
}

export interface PlacedOrder {
  readonly orderId: string;
  readonly number: string;
  /** Minor units. */
  readonly total: number;
  /** As it is now, for the event of what happens to it next. */
  readonly order: OrderFacts;
}

/** The foreign keys between the tables are checked at the end of the one statement that all parts are. */
const ORDER = `
  insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status, subtotal,
    shipping_total, total, shipping_address, billing_address, sales_rep_id, sales_rep_name, source, placed_at,
    expires_at, version)
  select $1, s.id, next_order_number(s.id, s.order_number_prefix), $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb,
    $12::jsonb, $13, $14, $15, case when $6::text = 'DRAFT' then null else now() end,
    now() + make_interval(secs => $16::float8), $17
  from stores s where s.id = $2
  returning number`;

const LINES = `
  insert into order_items (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price, total,
    position)
  select id, $2, $1, "variantId", "productId", sku, name, quantity, "unitPrice", total, position
  from jsonb_to_recordset($3::jsonb) as line (id uuid, "variantId" uuid, "productId" uuid, sku text, name text,
    quantity int, "unitPrice" bigint, total bigint, position int)`;

/** Only the insert itself knows the number. */
const NUMBER = "jsonb_build_object('number', (select number from placed))";

/**
 * Places an order in the caller's transaction: the rows, the event, and last the stock, so that the rows everybody
 * wants are locked for the shortest time. It is PENDING, or DRAFT when asked. An order of zero is
 * CONFIRMED at once and does not expire.
 *
 * @throws DomainError with an InsufficientStockError per short line; with a ValidationError for a line out of bounds
 */
export async function placeOrder(em: EntityManager, placement: Placement): Promise<PlacedOrder> {
  const { actor, lines, asDraft = false, salesRep } = placement;
  const { storeId } = actor;
  const orderId = newId();
  const { lines: prices, totals } = pricePlacement(placement);
  const { subtotal, shippingTotal, total } = totals;
  const order = Object.assign(new Order(), {
    id: orderId,
    storeId,
    customerId: placement.customerId,
    number: '',
    status: asDraft ? OrderStatus.DRAFT : OrderStatus.PENDING,
    total,
    currency: placement.currency,
    version: 1,
    salesRepId: salesRep?.id ?? null,
  });
  const created = orderEvent(order, { type: 'order.created', actor });
  const { status: from } = order;
  order.applyTotals();
  const { status, paymentStatus } = order;
  const { follows } = describeStatusChange({ type: 'order.created' }, { from, to: status });
  if (follows) order.version += 1;
  const confirmed =
    follows && orderEvent(order, { type: 'order.status_changed', actor, data: { ...follows } });
  const ttlSeconds = status === OrderStatus.PENDING ? placement.ttlSeconds : null;
  const orderValues = [
    orderId,
    storeId,
    placement.customerId,
    placement.email,
    placement.currency,
    status,
    paymentStatus,
    subtotal,
    shippingTotal,
    total,
    placement.shippingAddress && JSON.stringify(placement.shippingAddress),
    placement.billingAddress && JSON.stringify(placement.billingAddress),
    salesRep?.id ?? null,
    salesRep?.name ?? null,
    placement.source,
    ttlSeconds,
    order.version,
  ];
  const rows = lines.map((line, position) => ({
    ...line,
    total: prices[position]!.total,
    id: newId(),
    position,
  }));
  const parts = [
    { as: 'placed', text: ORDER, values: orderValues },
    { as: 'lines', text: LINES, values: [orderId, storeId, JSON.stringify(rows)] },
    appendEventsCte(confirmed ? [created, confirmed] : [created], { if: 'placed', more: NUMBER }),
  ];
  const [placed] = await runCtes<{ number: string }>(em, parts, 'select number from placed');
  if (!asDraft) await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds });
  const { number } = placed!;
  order.number = number;
  return { orderId, number, total, order };
}

/** @throws DomainError that names the line with a wrong quantity, or the one that takes the order past what can be paid */
function pricePlacement({ lines, shippingTotal, currency }: Placement): Price {
  for (const { quantity, field = 'items' } of lines) expectQuantity(`${field}.quantity`, quantity);
  try {
    return priceWhole({ lines, shippingAmount: shippingTotal });
  } catch (error) {
    if (!(error instanceof OrderTooLargeError)) throw error;
    const { field = 'items' } = error.line === null ? {} : lines[error.line]!;
    throw tooLarge(field, currency);
  }
}
