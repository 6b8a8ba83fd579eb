import type { AuditCheck } from '../../../platform/audit/audit.ts';

export const switchAudits: readonly AuditCheck[] = [
  {
    name: 'A payment provider is off in a store while somebody has switched it off',
    violations: `
      select s.id, s.disabled_payment_providers from stores s
      where array(select unnest(s.disabled_payment_providers) order by 1) <> array(
        select w.provider from payment_provider_switches w where w.store_id = s.id and w.enabled_at is null order by 1)`,
  },
];
