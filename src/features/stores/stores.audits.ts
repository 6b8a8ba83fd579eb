import type { AuditCheck } from '../../platform/audit/audit.ts';

/** What no foreign key says: each event would check its store again, and lock its row. */
export const storeAudits: readonly AuditCheck[] = [
  {
    name: 'Events and idempotency keys belong to a store that exists',
    violations: `
      select kind, store_id from (
        select distinct 'event' as kind, store_id from events
        union all select distinct 'idempotency key', store_id from idempotency_keys
      ) as used where not exists (select from stores where stores.id = used.store_id)`,
  },
];
