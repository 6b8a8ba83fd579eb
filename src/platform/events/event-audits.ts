import type { AuditCheck } from '../audit/audit.ts';

/** The invariants that {@link EventTailer} and cursors rely on. */
export const eventAudits: readonly AuditCheck[] = [
  {
    name: 'Every event belongs to an epoch that has begun',
    violations: `
      select distinct (xid::text::bigint >> 48)::int as epoch from events
      where not exists (select from event_epochs where number = (events.xid::text::bigint >> 48)::int)`,
  },
  {
    name: 'No event lies ahead of the transactions of its database',
    violations: `
      select id, xid::text as xid from events
      where xid::text::bigint >= (select max(number)::bigint << 48 from event_epochs)
        + pg_snapshot_xmax(pg_current_snapshot())::text::bigint`,
  },
];
