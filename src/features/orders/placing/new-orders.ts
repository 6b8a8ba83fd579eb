import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { stalePriceOf } from '../../pricing/facts/stale-price.ts';
import type { PriceBasis } from '../amounts/order-prices.ts';
import type { ChangeDescription } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { type Columns, NOW, newRow } from '../order-columns.ts';
import { OrderItem } from '../order-item.entity.ts';
import { OrderStatus } from '../order-status.ts';

/** An order that is not stored yet, in the state it takes immediately. */
export interface NewOrder {
  readonly order: Order;
  readonly items: readonly OrderItem[];
  /** One event for each of its versions. */
  readonly events: readonly ChangeDescription[];
}

const PLACE = prepared(`
  select placed.number from expect_price_basis($6, $7), place_order($1::jsonb, $2, $3, $4, $5) as placed`);

/** An order whose number is taken is left out. */
const PLACE_ALL = prepared(
  'select id from place_order(array(select jsonb_array_elements($1::jsonb)), $2, $3, $4) as id',
);

/**
 * Stores a new order or draft and assigns its number. The caller reserves its stock.
 *
 * @param given.ttlSeconds until an unpaid order expires; null for never
 * @param given.pricedFrom absent if it was not priced by rules
 * @returns its number
 * @throws StalePriceError
 */
export async function insertOrder(
  em: EntityManager,
  given: NewOrder & {
    readonly actor: Actor;
    readonly ttlSeconds: number | null;
    readonly pricedFrom?: PriceBasis | undefined;
  },
): Promise<string> {
  const { actor, order, items, events, ttlSeconds, pricedFrom } = given;
  const row = { ...newRow(em, Order, order), placed_at: order.status === OrderStatus.DRAFT ? null : NOW };
  const [placed] = await sql<{ number: string }>(em, PLACE, [
    JSON.stringify(row),
    JSON.stringify(itemRows(em, items)),
    JSON.stringify(events),
    JSON.stringify(eventMetadata(actor)),
    ttlSeconds,
    order.storeId,
    pricedFrom && JSON.stringify(pricedFrom),
  ]).catch((error: unknown) => {
    throw stalePriceOf(error);
  });
  return placed!.number;
}

/**
 * Stores past orders with their numbers and dates. The items get the date of their order.
 *
 * @returns the ids of the stored orders; one whose number was taken is left out
 */
export async function insertPastOrders(
  em: EntityManager,
  { actor, orders }: { actor: Actor; orders: readonly NewOrder[] },
): Promise<ReadonlySet<string>> {
  const rows = orders.map(({ order }) => ({ ...newRow(em, Order, order), created_at: order.placedAt }));
  const items = orders.flatMap(({ order, items: own }) => {
    const beside = { store_id: order.storeId, order_id: order.id, created_at: order.placedAt };
    return itemRows(em, own).map((item) => ({ ...item, ...beside }));
  });
  const events = orders.flatMap(({ order, events: own }) =>
    own.map((event) => ({ ...event, order_id: order.id })),
  );
  const written = await sql<{ id: string }>(em, PLACE_ALL, [
    JSON.stringify(rows),
    JSON.stringify(items),
    JSON.stringify(events),
    JSON.stringify(eventMetadata(actor)),
  ]);
  return new Set(written.map(({ id }) => id));
}

function itemRows(em: EntityManager, items: readonly OrderItem[]): Columns[] {
  return items.map((item) => newRow(em, OrderItem, item));
}
