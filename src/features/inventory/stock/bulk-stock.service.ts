import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type BulkOutcome, BulkResults, checkBulkSize } from '../../../platform/db/bulk.ts';
import type { DomainError } from '../../../platform/errors/domain-error.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { outOfRange, unexpectedStock } from '../inventory.errors.ts';
import { MovementReason } from '../movement-reason.ts';
import { checkRange, noteOf } from './stock.service.ts';
import { ensureMainLocation, type LockedLevel, lockLevels, moveStock } from './stock-level.locks.ts';

/** One count, with ids as clients write them. */
interface CountedItem {
  readonly variantId: string;
  readonly locationId?: string | null | undefined;
  readonly onHand: number;
  readonly expectedOnHand?: number | null | undefined;
}

/** A count whose ids and quantity are well-formed. */
interface Count extends CountedItem {
  readonly index: number;
}

type PlacedCount = Count & { readonly locationId: string };

/**
 * Sets many levels to what a count found, in one transaction and with as many statements for a hundred items as for
 * one: all levels are locked in id order, the rules of `setStock` decide under the lock, and one statement moves what is
 * left with its rows of the ledger and its events.
 */
export class BulkStock {
  readonly #idempotency: Idempotency;

  constructor(idempotency: Idempotency) {
    this.#idempotency = idempotency;
  }

  /** @returns the ids of the levels, and the errors of the items that were left out */
  setStock(
    actor: Actor,
    command: {
      readonly items: readonly CountedItem[];
      readonly note?: string | null | undefined;
      readonly idempotencyKey: string;
    },
  ): Promise<BulkOutcome<{ levelId: string }>> {
    const { idempotencyKey: key, items, note } = command;
    const validate = () => {
      checkBulkSize(items);
      return noteOf({ note });
    };
    const call = { actor, key, operation: 'bulkSetStock', input: { items, note }, validate };
    return this.#idempotency.run(call, async (em, cleanNote) => {
      const results = new BulkResults<{ levelId: string }>(items.length);
      const counts = await placed(em, actor.storeId, wellFormed(items, results));
      const levels = await lockLevels(em, actor.storeId, counts);
      const levelAt = new Map(levels.map((level) => [placeKey(level), level]));
      const known = await knownVariants(
        em,
        actor.storeId,
        counts.filter((count) => !levelAt.has(placeKey(count))),
      );
      const changes: { level: LockedLevel; delta: number; reason: MovementReason }[] = [];
      const taken = new Set<string>();
      for (const count of counts) {
        try {
          const level = levelAt.get(placeKey(count));
          if (!level)
            throw known.has(count.variantId)
              ? notFound('location', 'locationId')
              : notFound('variant', 'variantId');
          if (taken.has(level.id)) throw invalid('variantId', 'Another item sets this level already.');
          taken.add(level.id);
          const delta = differenceOf(level, count);
          if (delta !== 0) changes.push({ level, delta, reason: MovementReason.COUNTED });
          results.finish(count.index, { levelId: level.id });
        } catch (error) {
          results.refuse(count.index, error);
        }
      }
      if (changes.length > 0) await moveStock(em, { actor, moves: changes, note: cleanNote });
      return results.outcome;
    });
  }
}

function wellFormed(items: readonly CountedItem[], results: BulkResults<unknown>): Count[] {
  return items.flatMap((item, index) => {
    try {
      checkRange(item.onHand, { field: 'onHand', from: 0 });
      const variantId = uuidOf('var', item.variantId, 'variantId');
      return [
        { ...item, variantId, locationId: optionalUuidOf('loc', item.locationId, 'locationId'), index },
      ];
    } catch (error) {
      results.refuse(index, error);
      return [];
    }
  });
}

async function placed(em: EntityManager, storeId: string, counts: readonly Count[]): Promise<PlacedCount[]> {
  const needsMain = counts.some(({ locationId }) => locationId == null);
  const main = needsMain ? await ensureMainLocation(em, storeId) : '';
  return counts.map((count) => ({ ...count, locationId: count.locationId ?? main }));
}

const placeKey = ({ variantId, locationId }: { variantId: string; locationId: string }): string =>
  `${variantId} ${locationId}`;

/** Which of the variants that have no level the store has: of the others the location is unknown. */
async function knownVariants(
  em: EntityManager,
  storeId: string,
  counts: readonly PlacedCount[],
): Promise<Set<string>> {
  if (counts.length === 0) return new Set();
  const ids = counts.map(({ variantId }) => variantId);
  const found = await em.find(ProductVariant, { storeId, id: { $in: ids } }, { fields: ['id'] });
  return new Set(found.map(({ id }) => id));
}

/** @throws DomainError with an UnexpectedStockError; INSUFFICIENT_STOCK when less was found than is reserved */
function differenceOf(level: LockedLevel, { onHand, expectedOnHand }: Count): number {
  if (expectedOnHand != null && expectedOnHand !== level.onHand) throw unexpectedStock(level.onHand);
  const difference = onHand - level.onHand;
  if (onHand >= level.reserved) return difference;
  throw shortOf(level, difference);
}

function shortOf({ sku, onHand, reserved }: LockedLevel, difference: number): DomainError {
  return outOfRange({ sku, difference, available: onHand - reserved });
}
