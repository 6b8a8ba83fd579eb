import type { EntityManager } from '@mikro-orm/postgresql';
import { systemActor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { reserveImportedStock } from '../inventory/stock/imported-stock.locks.ts';
import { importCustomers } from './import-customers.ts';
import { storeOrders } from './import-orders.ts';
import type { ImportPolicy } from './import-policy.ts';
import type { ImportStore, KnownStore } from './import-store.ts';
import { importVariants } from './import-variants.ts';
import { advanceOrderNumbers } from './imports.locks.ts';
import type { FileOrder } from './reading/file-order.ts';
import { findShortOrders } from './short-orders.ts';

export interface ImportTarget {
  readonly store: ImportStore;
  /** The currencies of the store, its default first. */
  readonly currencies: readonly string[];
  readonly policy: ImportPolicy;
}

export interface BatchOutcome {
  /** The numbers of the orders that this batch stored. */
  readonly imported: ReadonlySet<string>;
  readonly alreadyThere: number;
  /** Open orders that lack stock, each with the reason. They were not stored. */
  readonly short: ReadonlyMap<string, string>;
  readonly productsCreated: number;
  readonly customersCreated: number;
  /** Undefined if the store is new and has no order yet. */
  readonly storeId: string | undefined;
}

/**
 * Stores a batch of orders in the caller's transaction. Orders whose numbers the store already has are skipped together
 * with their customers, so that a deleted customer does not come back.
 */
export async function importBatch(
  em: EntityManager,
  { target, orders }: { target: ImportTarget; orders: readonly FileOrder[] },
): Promise<BatchOutcome> {
  const known = await target.store.find(em);
  const { onShortage } = target.policy;
  const missing = await missingOrders(em, { store: known, orders });
  const short = await findShortOrders(em, { storeId: known?.id, orders: missing, onShortage });
  const fresh = missing.filter(({ number }) => !short.has(number));
  const alreadyThere = orders.length - missing.length;
  if (fresh.length === 0) {
    const nothing = { imported: new Set<string>(), productsCreated: 0, customersCreated: 0 };
    return { ...nothing, alreadyThere, short, storeId: known?.id };
  }
  const { id: storeId, currency, orderNumberPrefix: prefix } = known ?? (await target.store.make(em));
  const actor = systemActor(storeId, 'import', 'import');
  await advanceOrderNumbers(em, { storeId, prefix, numbers: fresh.map(({ number }) => number) });
  const customers = await importCustomers(em, { actor, orders: fresh });
  const variants = await importVariants(em, { actor, currency, orders: fresh });
  await appendEvents(em, [...customers.events, ...variants.events]);
  const stored = await storeOrders(em, { actor, orders: fresh, ...customers, ...variants });
  await appendEvents(em, stored.events);
  await reserveImportedStock(em, { actor, orders: stored.demand, onShortage });
  return {
    imported: stored.numbers,
    alreadyThere: alreadyThere + fresh.length - stored.numbers.size,
    short,
    productsCreated: variants.events.length,
    customersCreated: customers.events.length,
    storeId,
  };
}

/** The orders whose numbers the store does not have yet. */
async function missingOrders(
  em: EntityManager,
  { store, orders }: { store: KnownStore | undefined; orders: readonly FileOrder[] },
): Promise<readonly FileOrder[]> {
  if (!store) return orders;
  const existing = await sql<{ number: string }>(
    em,
    'select number from orders where store_id = $1 and number = any($2)',
    [store.id, orders.map(({ number }) => number)],
  );
  const taken = new Set(existing.map(({ number }) => number));
  return orders.filter(({ number }) => !taken.has(number));
}
