import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata, systemActor } from '../../platform/auth/actor.ts';
import { type Part, prepared, sql } from '../../platform/db/sql.ts';
import { notFound } from '../../platform/errors/faults.ts';
import { insufficientStock, type Shortage } from './inventory.errors.ts';
import { MovementReason } from './movement-reason.ts';
import { ensureMainLocation, lockLevels, moveStock } from './stock/stock-level.locks.ts';

/** So many of a variant. */
export interface StockLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** What an order wants of a variant. */
export interface WantedStock extends StockLine {
  readonly sku: string;
  /** Path of the input that asked, for errors. */
  readonly field?: string | undefined;
}

interface OrderStock {
  readonly storeId: string;
  readonly orderId: string;
  /** Named by the event; the system itself when absent. */
  readonly actor?: Actor | undefined;
}

const RESERVE = prepared(
  `select short_variant as "variantId", requested::float8, offered::float8 as available
   from reserve_stock($1, $2, $3, $4, $5, $6)`,
);

/**
 * Promises stock to an order, all of it or nothing, in one round trip: levels locked in (variant, location) order,
 * taken from active locations by priority, with an event for each level. Lines of one variant count together; a
 * variant without a level has none. Call it last in a transaction: the rows stay locked until its end.
 *
 * @param ttlSeconds until the promise ends, by the database's clock; null for never
 * @throws UserFault with one InsufficientStockError for each variant that is short
 */
export async function reserveStock(
  em: EntityManager,
  { lines, ttlSeconds, ...order }: OrderStock & { lines: readonly WantedStock[]; ttlSeconds: number | null },
): Promise<void> {
  if (lines.length === 0) return;
  const wanted = summed(lines);
  const short = await sql<{ variantId: string; requested: number; available: number }>(em, RESERVE, [
    order.storeId,
    order.orderId,
    [...wanted.keys()],
    [...wanted.values()],
    ttlSeconds,
    JSON.stringify(eventMetadata(actorOf(order))),
  ]);
  const shortages = short.map((shortage): Shortage => {
    const { sku, field } = lines.find(({ variantId }) => variantId === shortage.variantId)!;
    return { sku, field, requested: shortage.requested, available: shortage.available };
  });
  const [first, ...others] = shortages;
  if (first) throw insufficientStock([first, ...others]);
}

/**
 * Gives promised stock back: all that is open for the order, or so many of one variant, from the location that was
 * taken last. What has ended before stays as it is, so it may be called again.
 *
 * @returns how much was given back
 */
export async function releaseReservations(
  em: EntityManager,
  { variantId, quantity, ...order }: OrderStock & { variantId?: string; quantity?: number },
): Promise<number> {
  const lines = variantId === undefined ? undefined : [{ variantId, quantity: quantity ?? MOST_QUANTITY }];
  return endReservations(em, { ...order, lines, status: 'RELEASED' });
}

/**
 * Takes promised stock out of the shelves, with a movement SOLD for each level: all that is open for the order, or
 * the lines of one shipment.
 *
 * @returns how much left
 */
export async function consumeReservations(
  em: EntityManager,
  order: OrderStock & { lines?: readonly StockLine[] },
): Promise<number> {
  return endReservations(em, { ...order, status: 'CONSUMED' });
}

const KEEP = `
  update stock_reservations set expires_at = null
  where store_id = $1 and order_id = $2 and status = 'OPEN' and expires_at is not null`;
const KEEP_ALONE = prepared(KEEP);

/** What is promised stays so until it is shipped or given back: the order is paid or confirmed. */
export async function keepReservations(em: EntityManager, { storeId, orderId }: OrderStock): Promise<void> {
  await sql(em, KEEP_ALONE, [storeId, orderId]);
}

/** The same as a part of a statement that changes the order, if its part of the name `condition` has a row. */
export function keptReservationsPart({ storeId, orderId }: OrderStock, condition: string): Part {
  const text = `${KEEP} and exists (select from ${condition})`;
  return { as: 'kept_stock', text, values: [storeId, orderId] };
}

/** Takes back what an order returned, to the location it left from, with a movement RETURNED. */
export async function restock(
  em: EntityManager,
  order: OrderStock & { lines: readonly StockLine[]; note?: string | null },
): Promise<void> {
  const { storeId, orderId, lines, note = null } = order;
  if (lines.length === 0) return;
  const wanted = summed(lines);
  const origins = await sql<{ variantId: string; locationId: string }>(
    em,
    `select distinct on (variant_id) variant_id as "variantId", location_id as "locationId"
     from stock_reservations where store_id = $1 and order_id = $2 and variant_id = any ($3) and status = 'CONSUMED'
     order by variant_id, quantity desc, location_id`,
    [storeId, orderId, [...wanted.keys()]],
  );
  const known = new Map(origins.map(({ variantId, locationId }) => [variantId, locationId]));
  const main = known.size < wanted.size ? await ensureMainLocation(em, storeId) : '';
  const places = [...wanted.keys()].map((variantId) => ({
    variantId,
    locationId: known.get(variantId) ?? main,
  }));
  const levels = await lockLevels(em, storeId, places);
  if (levels.length < places.length) throw notFound('variant');
  const moves = levels.map((level) => ({
    level,
    delta: wanted.get(level.variantId)!,
    reason: MovementReason.RETURNED,
  }));
  await moveStock(em, { actor: actorOf(order), moves, note, orderId });
}

const MOST_QUANTITY = 2_147_483_647;

async function endReservations(
  em: EntityManager,
  end: OrderStock & { status: 'CONSUMED' | 'RELEASED'; lines?: readonly StockLine[] | undefined },
): Promise<number> {
  const wanted = end.lines && summed(end.lines);
  const actor = actorOf(end);
  const [row] = await sql<{ ended: number }>(
    em,
    'select end_reservations($1, $2, $3, $4, $5, $6, $7)::float8 as ended',
    [
      end.storeId,
      end.orderId,
      wanted ? [...wanted.keys()] : null,
      wanted ? [...wanted.values()] : null,
      end.status,
      actor.label,
      JSON.stringify(eventMetadata(actor)),
    ],
  );
  return row!.ended;
}

export function summed(lines: readonly StockLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

function actorOf({ storeId, actor }: OrderStock): Actor {
  return actor ?? systemActor(storeId, 'inventory');
}
