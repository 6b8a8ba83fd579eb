import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { expectQuantity } from '../../../platform/inputs/input-values.ts';
import { newId } from '../../../values/ids.ts';
import { reserveStock } from '../../inventory/inventory.locks.ts';
import { givenRequest } from '../../pricing/calculation/given-price.ts';
import { OrderTooLargeError, priceWhole } from '../../pricing/calculation/price.ts';
import type { LineVersions } from '../../pricing/facts/price-request-of.ts';
import { NO_RULES } from '../../pricing/rules/pricing-rules.ts';
import type { PricedOrder } from '../amounts/order-prices.ts';
import { storedLinePrice, storedPrice } from '../amounts/priced-order.ts';
import { takePromotionUses } from '../amounts/promotion-uses.locks.ts';
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
  /** The price in the catalog, if it may differ. */
  readonly listPrice?: number;
  /** Staff set the price, so no price list lowers it. */
  readonly isOverridden?: boolean;
  /** What the prices were read from. */
  readonly versions?: LineVersions;
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
  /** The price by the rules of the store. Without it the lines cost what they say, and nothing else is applied. */
  readonly priced?: PricedOrder;
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
  const { order: prices, items: linePrices } = await pricePlacement(placement);
  const order = Object.assign(new Order(), {
    ...placement.details,
    id: orderId,
    storeId,
    customerId: placement.customerId,
    currency: placement.currency,
    status: asDraft ? OrderStatus.DRAFT : OrderStatus.PENDING,
    ...prices,
    salesRepId: salesRep?.id ?? null,
    salesRepName: salesRep?.name ?? null,
    source: placement.source,
    version: 1,
  });
  const created = createdEvent(order);
  const change = firstChange(order, () => order.applyTotals());
  const items = lines.map((line, position) =>
    Object.assign(new OrderItem(), { ...itemOf(line), ...linePrices[position], position }),
  );
  const ttlSeconds = order.status === OrderStatus.PENDING ? placement.ttlSeconds : null;
  const events = change ? [created, change] : [created];
  const pricedFrom = placement.priced?.basis;
  order.number = await insertOrder(em, { actor, order, items, events, ttlSeconds, pricedFrom });
  const uses = placement.priced?.uses ?? [];
  if (!asDraft && uses.length > 0) await takePromotionUses(em, { storeId, orderId, uses });
  if (!asDraft) await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds });
  return { orderId, number: order.number, total: order.total, order };
}

function itemOf({ variantId, productId, sku, name, quantity, unitPrice }: OrderLine): Partial<OrderItem> {
  return { variantId, productId, sku, name, quantity, unitPrice };
}

/**
 * What the order and its lines store of their price.
 *
 * @throws DomainError that names the line with an invalid quantity, or the line that raises the order above the largest
 *   amount
 */
async function pricePlacement({ lines, shippingTotal, currency, priced }: Placement): Promise<{
  order: Partial<Order>;
  items: Partial<OrderItem>[];
}> {
  if (priced) {
    const { price, request } = priced;
    const items = price.lines.map((line, index) => storedLinePrice(line, request.lines[index]!));
    return { order: storedPrice(price, priced), items };
  }
  for (const { quantity, field = 'items' } of lines) expectQuantity(`${field}.quantity`, quantity);
  const given = await refusingTooLarge({ lines, currency }, () =>
    priceWhole(givenRequest({ lines, shippingAmount: shippingTotal }), NO_RULES),
  );
  const { subtotal, shippingTotal: shipping, total } = given.totals;
  return {
    order: { subtotal, shippingTotal: shipping, total },
    items: given.lines.map((line) => ({ total: line.total })),
  };
}

/** @throws DomainError that names the line that raises the order above the largest amount */
export async function refusingTooLarge<R>(
  { lines, currency }: Pick<Placement, 'lines' | 'currency'>,
  work: () => R | Promise<R>,
): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OrderTooLargeError)) throw error;
    const { field = 'items' } = error.line === null ? {} : lines[error.line]!;
    throw tooLarge(field, currency);
  }
}
