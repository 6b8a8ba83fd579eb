import type { AuditCheck } from '../../../platform/audit/audit.ts';

export const savedMethodAudits: readonly AuditCheck[] = [
  {
    name: 'No payment provider keeps a deleted customer in our name',
    violations: `
      select p.id::text as subject, p.provider as detail
      from provider_customers p join customers c on c.store_id = p.store_id and c.id = p.customer_id
      where c.deleted_at is not null`,
  },
];
