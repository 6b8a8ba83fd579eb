import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { ChangeDescription } from '../events/order.events.ts';
import { Order, OrderItem } from '../order.entity.ts';
import { type Columns, NOW, newRow } from '../order-columns.ts';
import { OrderStatus } from '../order-status.ts';

/** An order that is not stored yet; its verbs have made of it what it is at once. */
export interface NewOrder {
  readonly order: Order;
  readonly items: readonly OrderItem[];
  /** One for each of its versions. */
  readonly events: readonly ChangeDescription[];
}

const PLACE = prepared('select number from place_order($1, $2, $3, $4, $5)');

/** A number that is taken leaves its order out. */
const PLACE_ALL = prepared(`
  select placed.id
  from jsonb_array_elements($1::jsonb) as new,
    place_order(new -> 'order', new -> 'items', new -> 'events', $2, null, true) as placed
  where placed.id is not null`);

/**
 * Writes an order that is placed now, or drafted, and gives it its number. The caller reserves its stock.
 *
 * @param given.ttlSeconds until it ends unpaid; null for never
 * @returns its number
 */
export async function insertOrder(
  em: EntityManager,
  given: NewOrder & { readonly actor: Actor; readonly ttlSeconds: number | null },
): Promise<string> {
  const { actor, order, items, events, ttlSeconds } = given;
  const row = { ...newRow(em, Order, order), placed_at: order.status === OrderStatus.DRAFT ? null : NOW };
  const [placed] = await sql<{ number: string }>(em, PLACE, [
    JSON.stringify(row),
    JSON.stringify(itemRows(em, items)),
    JSON.stringify(events),
    JSON.stringify(eventMetadata(actor)),
    ttlSeconds,
  ]);
  return placed!.number;
}

/**
 * Writes orders of the past with their numbers and dates: an item is as old as its order.
 *
 * @returns the ids of those that were written; one whose number was taken is left out
 */
export async function insertPastOrders(
  em: EntityManager,
  { actor, orders }: { actor: Actor; orders: readonly NewOrder[] },
): Promise<ReadonlySet<string>> {
  const rows = orders.map(({ order, items, events }) => ({
    order: { ...newRow(em, Order, order), created_at: order.placedAt },
    items: itemRows(em, items).map((item) => ({ ...item, created_at: order.placedAt })),
    events,
  }));
  const written = await sql<{ id: string }>(em, PLACE_ALL, [
    JSON.stringify(rows),
    JSON.stringify(eventMetadata(actor)),
  ]);
  return new Set(written.map(({ id }) => id));
}

function itemRows(em: EntityManager, items: readonly OrderItem[]): Columns[] {
  return items.map((item) => newRow(em, OrderItem, item));
}
