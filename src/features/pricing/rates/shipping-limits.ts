import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';

/** Every cart is priced with all of these, so their number has a limit. */
export const MAX_ZONES = 100;
export const MAX_METHODS = 50;
/** Of one method. */
export const MAX_RATES = 300;

/** The caller holds the lock of the store's rules. @throws DomainError NOT_ALLOWED_NOW */
export async function expectRoom(
  em: EntityManager,
  limit: { storeId: string; table: 'shipping_zones' | 'shipping_methods'; max: number; what: string },
): Promise<void> {
  const { storeId, table, max, what } = limit;
  const [found] = await sql<{ count: number }>(
    em,
    `select count(*)::int as count from ${table} where store_id = $1`,
    [storeId],
  );
  if (found!.count >= max) throw notAllowedNow(`A store has at most ${max} ${what}.`);
}
