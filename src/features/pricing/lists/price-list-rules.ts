import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { PriceListRule } from '../rules/pricing-rules.ts';

/** Days after its end during which a list still matters: an edit prices an order by the day it was placed. */
const KEPT_DAYS = 400;

interface Row extends Omit<PriceListRule, 'startsAt' | 'endsAt'> {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

const READ = prepared(`
  select coalesce(json_agg(json_build_object('id', id, 'name', name, 'currency', currency,
    'customerGroupIds', customer_group_ids, 'priority', priority, 'startsAt', greatest(starts_at, created_at), 'endsAt', ends_at
  ) order by priority desc, id), '[]') as rules
  from price_lists
  where store_id = $1
    and exists (select from stores s where s.id = $1 and price_lists.currency::text = any (array_prepend(s.currency::text, s.other_currencies)))
    and (ends_at is null or ends_at > now() - make_interval(days => ${KEPT_DAYS}))`);

/**
 * The price lists of a store, without their prices, in the order in which they count. Those in a currency that the store
 * does not sell in do not count. One never counts for an order that was placed before it was created. One statement.
 */
export async function readPriceListRules(em: EntityManager, storeId: string): Promise<PriceListRule[]> {
  const [read] = await sql<{ rules: Row[] }>(em, READ, [storeId]);
  return read!.rules.map((row) => ({ ...row, startsAt: dateOf(row.startsAt), endsAt: dateOf(row.endsAt) }));
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
