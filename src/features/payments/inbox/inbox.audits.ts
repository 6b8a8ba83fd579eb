import type { AuditCheck } from '../../../platform/audit/audit.ts';

export const inboxAudits: readonly AuditCheck[] = [
  {
    // While a provider does not answer, an event is tried again for days. Nothing may let it lie.
    name: 'Every event of a payment provider ends, and none waits without being tried',
    violations: `
      select id, provider, event_type, state from provider_events
      where ended_at is null and (next_attempt_at < now() - interval '5 minutes'
        or give_up_at < now() - interval '2 hours')`,
  },
  {
    name: `An event of a payment provider that was applied names a payment of its store`,
    violations: `
      select e.id from provider_events e left join payments p on p.id = e.payment_id
      where e.payment_id is not null and (p.id is null or p.store_id <> e.store_id or p.provider <> e.provider)`,
  },
];
