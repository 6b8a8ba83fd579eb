import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata, systemActor } from '../../platform/auth/actor.ts';
import { type Cte, prepared, sql } from '../../platform/db/sql.ts';
import { insufficientStock, type Shortage } from './inventory.errors.ts';

/** A quantity of a variant. */
export interface StockLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** A quantity of a variant that an order needs. */
export interface RequestedStock extends StockLine {
  readonly sku: string;
  /** The path of the line in the input, for errors. */
  readonly field?: string | undefined;
}

interface OrderStock {
  readonly storeId: string;
  readonly orderId: string;
  /** The actor that the event names. Absent means the system. */
  readonly actor?: Actor | undefined;
}

const RESERVE = prepared(
  `select short_variant as "variantId", requested::float8, offered::float8 as available
   from reserve_stock($1, $2, $3, $4, $5, $6)`,
);

/**
 * Reserves stock for an order, all or nothing, in one round trip. Levels are locked in (variant, location) order, and
 * stock is taken from active locations by priority, with one event for each level. Lines of the same variant are
 * summed. A variant without a level has no stock. Call it last in a transaction, because the rows stay locked until its
 * end.
 *
 * @param ttlSeconds until the promise ends, by the database's clock; null for never
 * @throws DomainError with one InsufficientStockError for each variant that is short
 */
export async function reserveStock(
  em: EntityManager,
  {
    lines,
    ttlSeconds,
    ...order
  }: OrderStock & { lines: readonly RequestedStock[]; ttlSeconds: number | null },
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
 * Releases all stock that is still reserved for the order. It can be called repeatedly, because reservations that have
 * ended stay unchanged.
 *
 * @returns the quantity that was released
 */
export async function releaseReservations(em: EntityManager, order: OrderStock): Promise<number> {
  const actor = actorOf(order);
  const [row] = await sql<{ ended: number }>(
    em,
    "select end_reservations($1, $2, null, null, 'RELEASED', $3, $4)::float8 as ended",
    [order.storeId, order.orderId, actor.label, JSON.stringify(eventMetadata(actor))],
  );
  return row!.ended;
}

const KEEP = prepared('select keep_reservations($1, $2)');

/** Keeps the reservations of an order until they are shipped or released, because the order is paid or confirmed. */
export async function confirmReservations(
  em: EntityManager,
  { storeId, orderId }: OrderStock,
): Promise<void> {
  await sql(em, KEEP, [storeId, orderId]);
}

/**
 * The same as part of a statement that changes the order. It runs if the part named `condition` has a row. Postgres
 * executes it only if the statement reads from `kept_stock`.
 */
export function confirmReservationsCte({ storeId, orderId }: OrderStock, condition: string): Cte {
  const text = `select keep_reservations($1, $2) from ${condition}`;
  return { as: 'kept_stock', text, values: [storeId, orderId] };
}

export function summed(lines: readonly StockLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

function actorOf({ storeId, actor }: OrderStock): Actor {
  return actor ?? systemActor(storeId, 'inventory');
}
