import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { DomainError } from '../../../platform/errors/domain-error.ts';
import { expectVersion, invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import type { IdempotentCall } from '../../../platform/idempotency/idempotent-call.ts';
import { optionalTextInput } from '../../../platform/inputs/text-input.ts';
import { encodeId } from '../../../values/ids.ts';
import { MAX_QUANTITY } from '../../../values/quantity.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { outOfRange } from '../inventory.errors.ts';
import { type AdjustmentReason, MovementReason } from '../movement-reason.ts';
import { changeStock, type StockChange } from './stock-change.locks.ts';
import {
  ensureMainLocation,
  type LockedLevel,
  lockLevels,
  moveStock,
  type StockMove,
  setReorderPoint,
} from './stock-level.locks.ts';

export const MAX_NOTE_LENGTH = 1_000;

/** A variant at a location. Without a location it is the main location, created on first use. */
interface Place {
  readonly variantId: string;
  readonly locationId?: string | null | undefined;
}

interface Explained {
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Staff changes of stock. Every change is guarded and has a row in the ledger and an event. */
export class StockService {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;

  constructor(transactions: Transactions, idempotency: Idempotency) {
    this.#transactions = transactions;
    this.#idempotency = idempotency;
  }

  /** @throws DomainError INSUFFICIENT_STOCK when less would be left than is reserved */
  adjust(
    actor: Actor,
    command: Place & Explained & { delta: number; reason: AdjustmentReason },
  ): Promise<{ levelId: string }> {
    const { delta, reason } = command;
    const check = () => {
      checkRange(delta, { field: 'delta', from: -MAX_QUANTITY });
      if (delta === 0) throw invalid('delta', 'A change of 0 changes nothing.');
      checkDirection(delta, reason);
    };
    return this.#change(actor, 'adjustStock', {
      command,
      check,
      to: { delta },
      reason: MovementReason[reason],
    });
  }

  receive(actor: Actor, command: Place & Explained & { quantity: number }): Promise<{ levelId: string }> {
    const { quantity } = command;
    const check = () => checkRange(quantity, { field: 'quantity', from: 1 });
    const to = { delta: quantity };
    return this.#change(actor, 'receiveStock', { command, check, to, reason: MovementReason.RECEIVED });
  }

  /**
   * Sets the counted quantity. With `expectedOnHand` it is a compare-and-set, so that a sale since the count is not
   * overwritten.
   *
   * @throws DomainError with an UnexpectedStockError; INSUFFICIENT_STOCK when less was counted than is reserved
   */
  count(
    actor: Actor,
    command: Place & Explained & { onHand: number; expectedOnHand?: number | null | undefined },
  ): Promise<{ levelId: string }> {
    const { onHand, expectedOnHand } = command;
    const check = () => checkRange(onHand, { field: 'onHand', from: 0 });
    const to = { onHand, expectedOnHand };
    return this.#change(actor, 'setStock', { command, check, to, reason: MovementReason.COUNTED });
  }

  /** @throws DomainError INSUFFICIENT_STOCK when the first location has less available than requested */
  transfer(
    actor: Actor,
    command: Explained & {
      variantId: string;
      fromLocationId: string;
      toLocationId: string;
      quantity: number;
    },
  ): Promise<{ fromLevelId: string; toLevelId: string }> {
    const { variantId, fromLocationId, toLocationId, quantity } = command;
    const check = () => {
      checkRange(quantity, { field: 'quantity', from: 1 });
      if (fromLocationId === toLocationId) throw invalid('toLocationId', 'It lies there already.');
    };
    const call = callOf(actor, 'transferStock', { command, check });
    return this.#idempotency.run(call, async (em, note) => {
      const levels = await lockLevels(em, actor.storeId, [
        { variantId, locationId: fromLocationId },
        { variantId, locationId: toLocationId },
      ]);
      const from = levels.find(({ locationId }) => locationId === fromLocationId);
      const to = levels.find(({ locationId }) => locationId === toLocationId);
      if (!from) throw await missing(em, actor.storeId, { variantId, field: 'fromLocationId' });
      if (!to) throw await missing(em, actor.storeId, { variantId, field: 'toLocationId' });
      await move(em, { actor, note }, [
        { level: from, delta: -quantity, reason: MovementReason.TRANSFERRED_OUT },
        { level: to, delta: quantity, reason: MovementReason.TRANSFERRED_IN },
      ]);
      return { fromLevelId: from.id, toLevelId: to.id };
    });
  }

  /** @param command reorderPoint null if the level shall never be low */
  setReorderPoint(
    actor: Actor,
    command: Place & { reorderPoint: number | null; expectedVersion?: number | null | undefined },
  ): Promise<string> {
    const { reorderPoint, expectedVersion } = command;
    if (reorderPoint !== null) checkRange(reorderPoint, { field: 'reorderPoint', from: 0 });
    return this.#transactions.run(async (em) => {
      const level = await lockOne(em, actor.storeId, command);
      expectVersion(expectedVersion, level, encodeId('lvl', level.id));
      await setReorderPoint(em, actor, { levelId: level.id, reorderPoint });
      return level.id;
    });
  }

  /** Changes one level in one statement. Operations on several levels lock them first. */
  #change(
    actor: Actor,
    operation: string,
    change: Pick<StockChange, 'to' | 'reason'> & { command: Place & Explained; check: () => void },
  ): Promise<{ levelId: string }> {
    const { to, reason } = change;
    const { variantId, locationId } = change.command;
    return this.#idempotency.runAutocommit(callOf(actor, operation, change), (em, key, note) =>
      changeStock(em, { actor, operation, change: { variantId, locationId, to, reason, note }, key }),
    );
  }
}

type Decision = StockMove & { readonly level: LockedLevel };

async function lockOne(em: EntityManager, storeId: string, place: Place): Promise<LockedLevel> {
  const { variantId } = place;
  const locationId = place.locationId ?? (await ensureMainLocation(em, storeId));
  const [level] = await lockLevels(em, storeId, [{ variantId, locationId }]);
  if (!level) throw await missing(em, storeId, { variantId, field: 'locationId' });
  return level;
}

/** The reason why a level could not be created: the store does not have the variant or the location. */
async function missing(
  em: EntityManager,
  storeId: string,
  { variantId, field }: { variantId: string; field: string },
): Promise<DomainError> {
  const variants = await em.count(ProductVariant, { storeId, id: variantId });
  return variants === 0 ? notFound('variant', 'variantId') : notFound('location', field);
}

async function move(
  em: EntityManager,
  { actor, note }: { actor: Actor; note: string | null },
  moves: readonly Decision[],
): Promise<void> {
  const changed = await moveStock(em, { actor, moves, note });
  const refused = moves.find(({ level }) => !changed.includes(level.id));
  if (!refused) return;
  const { level, delta } = refused;
  throw outOfRange({ sku: level.sku, difference: delta, available: level.onHand - level.reserved });
}

/** An idempotent call that validates the note of the movement. */
function callOf(
  actor: Actor,
  operation: string,
  { command, check }: { command: Explained; check: () => void },
): IdempotentCall<string | null> {
  const { idempotencyKey: key, ...input } = command;
  const validate = () => {
    check();
    return noteOf(command);
  };
  return { actor, key, operation, input, validate };
}

export function noteOf({ note }: Explained): string | null {
  return optionalTextInput(note, { field: 'note', min: 0, max: MAX_NOTE_LENGTH }) || null;
}

export function checkRange(value: number, { field, from }: { field: string; from: number }): void {
  if (value >= from && value <= MAX_QUANTITY) return;
  throw invalid(field, `It must be from ${from} to ${MAX_QUANTITY}.`);
}

/** Requires a loss to reduce the quantity, and a find to raise it. */
function checkDirection(delta: number, reason: AdjustmentReason): void {
  if (delta > 0 && (reason === 'DAMAGED' || reason === 'LOST')) {
    throw invalid('delta', `With the reason ${reason} the quantity falls.`);
  }
  if (delta < 0 && (reason === 'FOUND' || reason === 'RETURNED')) {
    throw invalid('delta', `With the reason ${reason} the quantity rises.`);
  }
}
