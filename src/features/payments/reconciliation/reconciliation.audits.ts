import type { AuditCheck } from '../../../platform/audit/audit.ts';
import { sqlList } from '../../../platform/db/sql.ts';
import { CANCELLED_OR_EXPIRED } from '../../orders/order-status.ts';
import { PaymentStatus } from '../payment-status.ts';

export const reconciliationAudits: readonly AuditCheck[] = [
  {
    // The hourly reconciliation learns of an authorization that ended at the provider.
    name: 'No payment is open longer than its provider or its order allows',
    violations: `
      select p.id, p.provider, p.status from payments p join orders o on o.id = p.order_id and o.store_id = p.store_id
      where (p.status = '${PaymentStatus.AUTHORIZED}' and p.capture_before < now() - interval '1 day')
        or (p.status = '${PaymentStatus.PENDING}' and o.status in ${sqlList(CANCELLED_OR_EXPIRED)})`,
  },
];
