import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { MovementReason } from '../movement-reason.ts';

/** A locked level. */
export interface LockedLevel {
  readonly id: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly sku: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly version: number;
}

/** A change of the quantity on hand of a level, with its reason. */
export interface StockMove {
  readonly level: Pick<LockedLevel, 'variantId' | 'locationId'>;
  /** Positive for stock that comes in, negative for stock that leaves, never 0. */
  readonly delta: number;
  readonly reason: MovementReason;
}

/** The store's main location, created on first use. Concurrent calls create one only. */
export async function ensureMainLocation(em: EntityManager, storeId: string): Promise<string> {
  const [main] = await sql<{ id: string }>(em, 'select main_location($1) as id', [storeId]);
  return main!.id;
}

/**
 * Locks the levels of these variants and locations in id order, and creates missing ones. A place whose variant or
 * location the store does not have is left out.
 */
export async function lockLevels(
  em: EntityManager,
  storeId: string,
  places: readonly Pick<LockedLevel, 'variantId' | 'locationId'>[],
): Promise<LockedLevel[]> {
  return sql<LockedLevel>(
    em,
    `select (level).id, (level).variant_id as "variantId", (level).location_id as "locationId", sku,
       (level).on_hand as "onHand", (level).reserved, (level).version
     from lock_levels($1, $2, $3)`,
    [storeId, places.map(({ variantId }) => variantId), places.map(({ locationId }) => locationId)],
  );
}

/**
 * Changes the quantity on hand of locked levels, with one move, one row of the ledger and one event for each. A level
 * stays unchanged if less than its reserved quantity would be left, or more than the largest quantity.
 *
 * @returns the ids of the changed levels; if they are fewer than the moves, the caller must roll back
 */
export async function moveStock(
  em: EntityManager,
  change: { actor: Actor; moves: readonly StockMove[]; note?: string | null },
): Promise<string[]> {
  const { actor, moves, note = null } = change;
  const changed = await sql<{ id: string }>(
    em,
    'select id from move_stock($1, $2, $3, $4, $5, null, $6, $7, $8) as id',
    [
      actor.storeId,
      moves.map(({ level }) => level.variantId),
      moves.map(({ level }) => level.locationId),
      moves.map(({ delta }) => delta),
      moves.map(({ reason }) => reason),
      note,
      actor.label,
      JSON.stringify(eventMetadata(actor)),
    ],
  );
  return changed.map(({ id }) => id);
}

/** Sets the reorder point of a locked level, with its event. Null means that the level is never low. */
export async function setReorderPoint(
  em: EntityManager,
  actor: Actor,
  { levelId, reorderPoint }: { levelId: string; reorderPoint: number | null },
): Promise<void> {
  await sql(
    em,
    `with changed as (
       update stock_levels l set reorder_point = $3, version = version + 1, updated_at = now()
       where store_id = $1 and id = $2
       returning l as level
     )
     insert into events (id, store_id, type, subject_id, data, metadata)
     select make_id(), $1, 'stock.changed', v.id, stock_event_data(level, v.sku), $4
     from changed join product_variants v on v.id = (level).variant_id`,
    [actor.storeId, levelId, reorderPoint, JSON.stringify(eventMetadata(actor))],
  );
}
