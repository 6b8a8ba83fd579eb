import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../values/ids.ts';
import type { MovementReason } from './movement-reason.ts';

/** A level under its lock. */
export interface LockedLevel {
  readonly id: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly sku: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly version: number;
}

/** A change of what lies on a level, with why. */
export interface StockMove {
  readonly level: Pick<LockedLevel, 'variantId' | 'locationId'>;
  /** Positive in, negative out, never 0. */
  readonly delta: number;
  readonly reason: MovementReason;
}

/** More is a mistake, and far more does not fit the column. */
export const MOST_ON_HAND = 1_000_000_000;

/** The store's location called main, made on first use. Two at once make one. */
export async function ensureMainLocation(em: EntityManager, storeId: string): Promise<string> {
  const find = "select id from locations where store_id = $1 and code = 'main'";
  const [known] = await sql<{ id: string }>(em, find, [storeId]);
  if (known) return known.id;
  await sql(
    em,
    `insert into locations (id, store_id, code, name) values ($1, $2, 'main', 'Main')
     on conflict (store_id, code) do nothing`,
    [newId(), storeId],
  );
  const [made] = await sql<{ id: string }>(em, find, [storeId]);
  return made!.id;
}

/**
 * The levels of these variants and locations, locked in id order and made where there were none. A place whose
 * variant or location this store does not have is left out.
 */
export async function lockLevels(
  em: EntityManager,
  storeId: string,
  places: readonly Pick<LockedLevel, 'variantId' | 'locationId'>[],
): Promise<LockedLevel[]> {
  const variantIds = places.map(({ variantId }) => variantId);
  const locationIds = places.map(({ locationId }) => locationId);
  await sql(
    em,
    `insert into stock_levels (id, store_id, variant_id, location_id)
     select make_id(), v.store_id, v.id, o.id
     from unnest($2::uuid[], $3::uuid[]) as place (variant_id, location_id)
     join product_variants v on v.store_id = $1 and v.id = place.variant_id
     join locations o on o.store_id = $1 and o.id = place.location_id
     where not exists (select from stock_levels l where l.variant_id = v.id and l.location_id = o.id)
     order by v.id, o.id
     on conflict do nothing`,
    [storeId, variantIds, locationIds],
  );
  return sql<LockedLevel>(
    em,
    `select l.id, l.variant_id as "variantId", l.location_id as "locationId", v.sku, l.on_hand as "onHand",
       l.reserved, l.version
     from stock_levels l join product_variants v on v.id = l.variant_id
     where l.store_id = $1
       and (l.variant_id, l.location_id) in (select * from unnest($2::uuid[], $3::uuid[]))
     order by l.variant_id, l.location_id
     for no key update of l`,
    [storeId, variantIds, locationIds],
  );
}

/**
 * Changes what lies on locked levels, one move each, with a row of the ledger and an event for each. Where less would
 * be left than is reserved, or more than {@link MOST_ON_HAND}, that level stays as it is.
 *
 * @returns the ids of the levels that changed; fewer than moves means that the caller must give up
 */
export async function moveStock(
  em: EntityManager,
  change: { actor: Actor; moves: readonly StockMove[]; note?: string | null; orderId?: string },
): Promise<string[]> {
  const { actor, moves, note = null, orderId = null } = change;
  const changed = await sql<{ id: string }>(
    em,
    `with move as (
       select * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[]) as m (variant_id, location_id, delta, reason)
     ), changed as (
       update stock_levels l
       set on_hand = l.on_hand + m.delta, version = l.version + 1, updated_at = now()
       from move m
       where l.store_id = $1 and l.variant_id = m.variant_id and l.location_id = m.location_id
         and l.on_hand::bigint + m.delta between l.reserved and ${MOST_ON_HAND}
       returning l.id, l.variant_id, l.location_id, l.on_hand, m.delta, m.reason
     ), noted as (
       insert into stock_movements
         (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, note, actor, order_id)
       select make_id(), $1, variant_id, location_id, delta, on_hand, reason, $6, $7, $8 from changed
     )
     select id from changed`,
    [
      actor.storeId,
      moves.map(({ level }) => level.variantId),
      moves.map(({ level }) => level.locationId),
      moves.map(({ delta }) => delta),
      moves.map(({ reason }) => reason),
      note,
      actor.label,
      orderId,
    ],
  );
  const levelIds = changed.map(({ id }) => id);
  await appendStockEvents(em, actor, levelIds);
  return levelIds;
}

/** Tells of levels as they are now, in the order of their ids; called after the change, in the same transaction. */
export async function appendStockEvents(
  em: EntityManager,
  actor: Actor,
  levelIds: readonly string[],
): Promise<void> {
  if (levelIds.length === 0) return;
  await sql(
    em,
    `insert into events (id, store_id, type, subject_id, data, metadata)
     select make_id(), l.store_id, 'stock.changed', v.id, stock_event_data(l, v.sku), $3
     from stock_levels l join product_variants v on v.id = l.variant_id
     where l.store_id = $1 and l.id = any ($2)
     order by v.id, l.location_id`,
    [actor.storeId, levelIds, JSON.stringify(eventMetadata(actor))],
  );
}

/** Says from where on a locked level is low; null for never. */
export async function setReorderPoint(
  em: EntityManager,
  actor: Actor,
  { levelId, reorderPoint }: { levelId: string; reorderPoint: number | null },
): Promise<void> {
  await sql(
    em,
    `update stock_levels set reorder_point = $3, version = version + 1, updated_at = now()
     where store_id = $1 and id = $2`,
    [actor.storeId, levelId, reorderPoint],
  );
  await appendStockEvents(em, actor, [levelId]);
}
