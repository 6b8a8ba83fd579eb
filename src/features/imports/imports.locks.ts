import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';

/**
 * Serializes the batches of one store, so that two imports of the same file do not interfere.
 *
 * @param store its id, or its code while it has none
 */
export async function lockImports(em: EntityManager, store: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`imports:${store}`]);
}

/** Locks products in the order of their ids. */
export async function lockProducts(
  em: EntityManager,
  { storeId, productIds }: { storeId: string; productIds: readonly string[] },
): Promise<void> {
  await sql(em, 'select from products where store_id = $1 and id = any($2) order by id for no key update', [
    storeId,
    productIds,
  ]);
}

/**
 * Advances the store's sequence of order numbers past all imported numbers of the same form, so that no later checkout
 * draws a number that is taken.
 */
export async function advanceOrderNumbers(
  em: EntityManager,
  { storeId, prefix, numbers }: { storeId: string; prefix: string; numbers: readonly string[] },
): Promise<void> {
  const own = numbers.flatMap((number) => (number.startsWith(prefix) ? number.slice(prefix.length) : []));
  const highest = Math.max(0, ...own.filter((digits) => /^\d{1,15}$/.test(digits)).map(Number));
  if (highest === 0) return;
  await sql(
    em,
    `select setval(name, $2::bigint) from (select order_number_sequence($1)::regclass as name) as sequence
     where coalesce(pg_sequence_last_value(name), 0) < $2::bigint`,
    [storeId, highest],
  );
}
