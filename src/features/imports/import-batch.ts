import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { holdImportedStock } from '../inventory/imported-stock.locks.ts';
import type { FileOrder } from './file-order.ts';
import { importCustomers } from './import-customers.ts';
import { storeOrders } from './import-orders.ts';
import type { ImportPolicy } from './import-policy.ts';
import { importVariants } from './import-variants.ts';
import { lockImports, passNumbers } from './imports.locks.ts';
import { findShortOrders } from './short-orders.ts';

/** The store that is imported into. */
export interface ImportTarget {
  readonly actor: Actor;
  readonly currency: string;
  readonly orderNumberPrefix: string;
  readonly policy: ImportPolicy;
}

export interface BatchOutcome {
  /** The numbers of what was stored now. */
  readonly imported: ReadonlySet<string>;
  readonly alreadyThere: number;
  /** Open orders whose stock is not there, with the reason; nothing of them is stored. */
  readonly short: ReadonlyMap<string, string>;
  readonly productsCreated: number;
  readonly customersCreated: number;
}

/**
 * Stores a batch of orders in the caller's transaction. Orders whose numbers the store has are left as they are, with
 * their customers: somebody who was deleted since does not come back.
 */
export async function importBatch(
  em: EntityManager,
  { target, orders }: { target: ImportTarget; orders: readonly FileOrder[] },
): Promise<BatchOutcome> {
  const { actor, currency, orderNumberPrefix: prefix, policy } = target;
  const { storeId } = actor;
  await lockImports(em, storeId);
  const numbers = orders.map(({ number }) => number);
  const existing = await sql<{ number: string }>(
    em,
    'select number from orders where store_id = $1 and number = any($2)',
    [storeId, numbers],
  );
  const taken = new Set(existing.map(({ number }) => number));
  const missing = orders.filter(({ number }) => !taken.has(number));
  const { onShortage } = policy;
  const short = await findShortOrders(em, { storeId, orders: missing, onShortage });
  const fresh = missing.filter(({ number }) => !short.has(number));
  if (fresh.length === 0) {
    const alreadyThere = orders.length - short.size;
    return { imported: new Set(), alreadyThere, short, productsCreated: 0, customersCreated: 0 };
  }
  await passNumbers(em, { storeId, prefix, numbers: fresh.map(({ number }) => number) });
  const customers = await importCustomers(em, { actor, orders: fresh });
  const variants = await importVariants(em, { actor, currency, orders: fresh });
  const stored = await storeOrders(em, { actor, orders: fresh, ...customers, ...variants });
  await appendEvents(em, [...customers.events, ...variants.events, ...stored.events]);
  await holdImportedStock(em, { actor, orders: stored.demand, onShortage });
  return {
    imported: stored.numbers,
    alreadyThere: orders.length - short.size - stored.numbers.size,
    short,
    productsCreated: variants.events.length,
    customersCreated: customers.events.length,
  };
}
