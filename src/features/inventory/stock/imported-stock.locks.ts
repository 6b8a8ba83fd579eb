import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import { MAX_ON_HAND } from '../inventory.errors.ts';
import { type RequestedStock, reserveStock, summed } from '../inventory.locks.ts';

/** What an import does with an open order that lacks stock. */
export type OnShortage = 'receive' | 'reject';

/** The stock that an imported open order reserves. */
export interface OpenDemand {
  readonly orderId: string;
  readonly lines: readonly RequestedStock[];
}

/**
 * Reserves the stock of imported open orders without expiry, by the same function as every other order. With `receive`,
 * missing stock is booked in first, as movements with the reason IMPORT. All levels are locked at once, in the common
 * order. Call it last in a transaction.
 *
 * @throws DomainError with an InsufficientStockError when stock was sold since {@link offeredStock} was asked
 */
export async function reserveImportedStock(
  em: EntityManager,
  { actor, orders, onShortage }: { actor: Actor; orders: readonly OpenDemand[]; onShortage: OnShortage },
): Promise<void> {
  if (orders.length === 0) return;
  const { storeId } = actor;
  const demand = summed(orders.flatMap(({ lines }) => lines));
  const variants = [...demand.keys()];
  if (onShortage === 'receive') {
    await sql(em, 'select cover_shortage($1, $2, $3, $4, $5)', [
      storeId,
      variants,
      [...demand.values()],
      actor.label,
      JSON.stringify(eventMetadata(actor)),
    ]);
  } else {
    await sql(
      em,
      `select 1 from stock_levels l where l.store_id = $1 and l.variant_id = any ($2)
       order by l.variant_id, l.location_id for no key update`,
      [storeId, variants],
    );
  }
  for (const { orderId, lines } of orders) {
    await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds: null });
  }
}

/**
 * The quantity of each SKU that imported orders can reserve, read without a lock: with `reject` the available stock,
 * with `receive` also what can be booked in up to the largest quantity on hand. A SKU that is not in the result has no
 * stock. Booking in needs an active location.
 */
export async function offeredStock(
  em: EntityManager,
  {
    storeId,
    skus,
    onShortage,
  }: { storeId: string | undefined; skus: readonly string[]; onShortage: OnShortage },
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ sku: string; available: number; onHand: number }>(
    em,
    `select v.sku, coalesce(sum(s.available), 0)::float8 as available,
       coalesce(sum(l.on_hand), 0)::float8 as "onHand"
     from product_variants v
     left join stock_levels l on l.store_id = v.store_id and l.variant_id = v.id
     left join sellable_stock s on s.id = l.id
     where v.store_id = $1 and v.sku = any ($2)
     group by v.sku`,
    [storeId ?? null, skus],
  );
  const canReceive = onShortage === 'receive' && (await hasOpenLocation(em, storeId));
  const known = new Map(
    rows.map(({ sku, available, onHand }) => [sku, available + (canReceive ? MAX_ON_HAND - onHand : 0)]),
  );
  const unknown = canReceive ? MAX_ON_HAND : 0;
  return new Map(skus.map((sku) => [sku, known.get(sku) ?? unknown]));
}

/** The main location is created on first use, so a store without locations has one too. */
async function hasOpenLocation(em: EntityManager, storeId: string | undefined): Promise<boolean> {
  const [row] = await sql<{ isOpen: boolean }>(
    em,
    'select coalesce(bool_or(is_active), true) as "isOpen" from locations where store_id = $1',
    [storeId ?? null],
  );
  return row!.isOpen;
}
