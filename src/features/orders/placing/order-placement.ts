import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { expectQuantity } from '../../../platform/inputs/input-values.ts';
import { newId } from '../../../values/ids.ts';
import { reserveStock } from '../../inventory/inventory.locks.ts';
import { givenRequest } from '../../pricing/calculation/given-price.ts';
import { OrderTooLargeError, priceWhole } from '../../pricing/calculation/price.ts';
import type { Price } from '../../pricing/calculation/priced.ts';
import { NO_RULES } from '../../pricing/rules/pricing-rules.ts';
import type { OrderFacts } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import type { OrderDetails } from '../order-details.ts';
import { OrderItem } from '../order-item.entity.ts';
import type { OrderSource } from '../order-source.ts';
import { OrderStatus } from '../order-status.ts';
import { tooLarge } from '../orders.errors.ts';
import { createdEvent, firstChange } from './first-change.ts';
import { insertOrder } from './new-orders.ts';

export interface OrderLine {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Minor units of the order's currency. */
  readonly unitPrice: number;
  /** The path of the line in the input, for errors. */
  readonly field?: string;
}

export interface Placement {
  readonly actor: Actor;
  readonly customerId: string;
  readonly details: OrderDetails;
  readonly currency: string;
  readonly lines: readonly OrderLine[];
  /** Minor units. */
  readonly shippingTotal: number;
  readonly source: OrderSource;
  /** Seconds until an unpaid order expires; null for never. */
  readonly ttlSeconds: number | null;
  readonly salesRep?: { readonly id: string; readonly name: string } | null;
  /** A draft reserves no stock and never expires. */
  readonly asDraft?: boolean;
}

export interface PlacedOrder {
  readonly orderId: string;
  readonly number: string;
  /** Minor units. */
  readonly total: number;
  /** The present state, for the next event. */
  readonly order: OrderFacts;
}

/**
 * Places an order in the caller's transaction: the rows, the event, and the stock last, because many orders compete for
 * it. The order is PENDING, or DRAFT if requested. An order that costs nothing is CONFIRMED at once and does not
 * expire.
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
    ...placement.details,
    id: orderId,
    storeId,
    customerId: placement.customerId,
    currency: placement.currency,
    status: asDraft ? OrderStatus.DRAFT : OrderStatus.PENDING,
    subtotal,
    shippingTotal,
    total,
    salesRepId: salesRep?.id ?? null,
    salesRepName: salesRep?.name ?? null,
    source: placement.source,
    version: 1,
  });
  const created = createdEvent(order);
  const change = firstChange(order, () => order.applyTotals());
  const items = lines.map((line, position) =>
    Object.assign(new OrderItem(), { ...itemOf(line), total: prices[position]!.total, position }),
  );
  const ttlSeconds = order.status === OrderStatus.PENDING ? placement.ttlSeconds : null;
  const events = change ? [created, change] : [created];
  order.number = await insertOrder(em, { actor, order, items, events, ttlSeconds });
  if (!asDraft) await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds });
  return { orderId, number: order.number, total, order };
}

function itemOf({ variantId, productId, sku, name, quantity, unitPrice }: OrderLine): Partial<OrderItem> {
  return { variantId, productId, sku, name, quantity, unitPrice };
}

/**
 * @throws DomainError that names the line with an invalid quantity, or the line that raises the order above the largest
 *   amount
 */
function pricePlacement({ lines, shippingTotal, currency }: Placement): Price {
  for (const { quantity, field = 'items' } of lines) expectQuantity(`${field}.quantity`, quantity);
  try {
    return priceWhole(givenRequest({ lines, shippingAmount: shippingTotal }), NO_RULES);
  } catch (error) {
    if (!(error instanceof OrderTooLargeError)) throw error;
    const { field = 'items' } = error.line === null ? {} : lines[error.line]!;
    throw tooLarge(field, currency);
  }
}
