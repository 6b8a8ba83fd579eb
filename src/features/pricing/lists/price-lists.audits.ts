import type { AuditCheck } from '../../../platform/audit/audit.ts';

/** What must never be true of price lists. */
export const priceListAudits: readonly AuditCheck[] = [
  {
    name: 'Price lists and promotions are for groups of their store only',
    violations: `
      select r.id, g.group_id from (
        select id, store_id, customer_group_ids from price_lists
        union all
        select id, store_id, customer_group_ids from promotions
      ) r cross join unnest(r.customer_group_ids) as g (group_id)
      left join customer_groups k on k.id = g.group_id and k.store_id = r.store_id
      where k.id is null`,
  },
];
