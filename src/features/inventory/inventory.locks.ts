import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { UserFault } from '../../platform/graphql/user-errors.ts';
import { insufficientStock } from './inventory.errors.ts';

/**
 * Every change to what is reserved or on hand for an order. Each is one round trip to a function of the database
 * that locks the levels in the order of variant and location, so callers may name their variants in any order.
 */

export interface StockDemand {
  readonly variantId: string;
  readonly quantity: number;
  readonly sku: string;
  /** Path of the input the demand came from, for errors. */
  readonly field?: string;
}

interface OfOrder {
  readonly storeId: string;
  readonly orderId: string;
  readonly actor?: Actor;
}

/**
 * Promises stock to an order: all of it or none. Lines of one variant count together; locations are drawn on in the
 * order of their priority.
 *
 * @param request ttlSeconds counts from now by the database's clock; null holds until shipped or cancelled
 * @throws UserFault with an InsufficientStockError per line that is short
 */
export async function reserveStock(
  em: EntityManager,
  request: OfOrder & { readonly lines: readonly StockDemand[]; readonly ttlSeconds: number | null },
): Promise<void> {
  const { storeId, orderId, lines, ttlSeconds } = request;
  const shortages = await sql<{ short_variant_id: string; available: number }>(
    em,
    'select short_variant_id, available from reserve_stock($1, $2, $3::uuid[], $4::int[], $5, $6)',
    [
      storeId,
      orderId,
      lines.map(({ variantId }) => variantId),
      lines.map(({ quantity }) => quantity),
      ttlSeconds,
      metadataOf(request),
    ],
  );
  const available = new Map(shortages.map((shortage) => [shortage.short_variant_id, shortage.available]));
  const [first, ...others] = lines.flatMap(({ variantId, quantity, sku, field }) => {
    const left = available.get(variantId);
    return left === undefined
      ? []
      : [insufficientStock({ sku, requested: quantity, available: left, field })];
  });
  if (first) throw new UserFault(first, ...others);
}

/** Gives back what an order holds, or just `quantity` of one variant. @returns how much was held and is free now */
export async function releaseReservations(
  em: EntityManager,
  request: OfOrder & { readonly variantId?: string; readonly quantity?: number },
): Promise<number> {
  return endReservations(em, request, 'RELEASED');
}

/** What an order holds leaves the house: on hand falls with it. @returns how much left */
export async function consumeReservations(
  em: EntityManager,
  request: OfOrder & { readonly actor: Actor },
): Promise<number> {
  return endReservations(em, request, 'CONSUMED');
}

/** The order is paid or confirmed: what it holds no longer expires. */
export async function keepReservations(em: EntityManager, { storeId, orderId }: OfOrder): Promise<void> {
  await sql(
    em,
    `update stock_reservations set expires_at = null
     where store_id = $1 and order_id = $2 and status = 'OPEN' and expires_at is not null`,
    [storeId, orderId],
  );
}

/** Goods that were sold come back to the location of the highest priority. */
export async function restock(
  em: EntityManager,
  request: OfOrder & {
    readonly actor: Actor;
    readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  },
): Promise<void> {
  const { storeId, orderId, actor, lines } = request;
  await sql(em, 'select restock($1, $2, $3::uuid[], $4::int[], $5, $6)', [
    storeId,
    orderId,
    lines.map(({ variantId }) => variantId),
    lines.map(({ quantity }) => quantity),
    actor.label,
    metadataOf(request),
  ]);
}

async function endReservations(
  em: EntityManager,
  request: OfOrder & { readonly variantId?: string; readonly quantity?: number },
  status: 'RELEASED' | 'CONSUMED',
): Promise<number> {
  const { storeId, orderId, variantId = null, quantity = null, actor } = request;
  const [ended] = await sql<{ count: number }>(
    em,
    'select end_reservations($1, $2, $3, $4, $5, $6, $7) as count',
    [storeId, orderId, variantId, quantity, status, actor?.label ?? 'system', metadataOf(request)],
  );
  return ended!.count;
}

/** Who made the stock events; without an actor it was the machinery itself. */
function metadataOf({ actor }: OfOrder): string {
  const unattended = { actor: 'system', requestId: null, source: 'job', version: 1 };
  return JSON.stringify(actor ? eventMetadata(actor) : unattended);
}
