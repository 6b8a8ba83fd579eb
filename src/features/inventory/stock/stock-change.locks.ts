import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import { refusalOf } from '../../../platform/db/refusal.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { notFound } from '../../../platform/errors/standard-errors.ts';
import type { StoredOutcome } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotencyClaim } from '../../../platform/idempotency/idempotent-call.ts';
import { outOfRange, unexpectedStock } from '../inventory.errors.ts';
import type { MovementReason } from '../movement-reason.ts';

/** A change of the quantity of one variant at one location: a difference, or a counted quantity. */
export interface StockChange {
  readonly variantId: string;
  /** The main location when absent. */
  readonly locationId?: string | null | undefined;
  readonly to:
    | { readonly delta: number }
    | { readonly onHand: number; readonly expectedOnHand: number | null | undefined };
  readonly reason: MovementReason;
  readonly note: string | null;
}

type Refusal =
  | { readonly reason: 'PLACE'; readonly hasVariant: boolean }
  | { readonly reason: 'COUNT'; readonly onHand: number }
  | {
      readonly reason: 'RANGE';
      readonly sku: string;
      readonly difference: number;
      readonly available: number;
    };

const CHANGE_STOCK = prepared('select operation, fingerprint, result from change_stock($1)');

/**
 * Changes one level in one statement, which is its own transaction. The SQL function `change_stock` claims the
 * idempotency key, locks or creates the level, and changes its quantity with a row of the ledger and an event. No rule
 * of TypeScript is needed, so the level is locked during one round trip only.
 *
 * @throws DomainError NOT_FOUND for an unknown variant or location, with an UnexpectedStockError, or for a quantity out
 *   of range
 */
export async function changeStock(
  em: EntityManager,
  given: { actor: Actor; operation: string; change: StockChange; key: IdempotencyClaim },
): Promise<StoredOutcome<{ levelId: string }>> {
  const { actor, operation, change, key } = given;
  const { variantId, locationId, to, reason, note } = change;
  const parameters = {
    store_id: actor.storeId,
    owner: key.owner,
    key: key.key,
    operation,
    fingerprint: key.fingerprint,
    variant_id: variantId,
    location_id: locationId,
    ...('delta' in to ? { delta: to.delta } : { on_hand: to.onHand, expected_on_hand: to.expectedOnHand }),
    reason,
    note,
    actor: actor.label,
    about: eventMetadata(actor),
  };
  try {
    const [done] = await sql<StoredOutcome<{ levelId: string }>>(em, CHANGE_STOCK, [
      JSON.stringify(parameters),
    ]);
    return done!;
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const refusal = refusalOf<Refusal>(error);
  switch (refusal?.reason) {
    case 'PLACE':
      return refusal.hasVariant ? notFound('location', 'locationId') : notFound('variant', 'variantId');
    case 'COUNT':
      return unexpectedStock(refusal.onHand);
    case 'RANGE':
      return outOfRange(refusal);
    case undefined:
      return error;
  }
}
