import type { AuditCheck } from '../../platform/audit/audit.ts';
import { sqlList } from '../../platform/db/sql.ts';
import { CANCELLED_OR_EXPIRED } from '../orders/order-status.ts';

export const paymentAudits: readonly AuditCheck[] = [
  {
    name: 'A payment belongs to one order of its store and carries its currency',
    violations: `
      select p.id from payments p left join orders o on o.id = p.order_id
      where o.id is null or o.store_id <> p.store_id or o.currency <> p.currency`,
  },
  {
    name: "An order's paid and refunded amounts are the sums of its payments, and no more went back than came",
    violations: `
      select o.id, o.paid_total, o.refunded_total, sum(p.captured_amount) as captured, sum(p.refunded_amount) as refunded
      from orders o left join payments p on p.order_id = o.id
      group by o.id
      having o.paid_total <> coalesce(sum(p.captured_amount), 0)
        or o.refunded_total <> coalesce(sum(p.refunded_amount), 0)
        or o.refunded_total > o.paid_total`,
  },
  {
    name: "A payment's refunded amount is the sum of its refunds that succeeded",
    violations: `
      select p.id from payments p left join payment_refunds r on r.payment_id = p.id and r.status = 'SUCCEEDED'
      group by p.id
      having p.refunded_amount <> coalesce(sum(r.amount), 0)`,
  },
  {
    name: 'Money of an order that has ended went back or is on its way',
    violations: `
      select p.id from payments p join orders o on o.id = p.order_id
      left join payment_refunds r on r.payment_id = p.id and r.status = 'PENDING'
      where o.status in ${sqlList(CANCELLED_OR_EXPIRED)}
      group by p.id
      having p.captured_amount > p.refunded_amount + coalesce(sum(r.amount), 0)`,
  },
  {
    // Events are deleted oldest first. While the first event of an order is kept, so are those of its payments.
    name: 'Every capture has its event',
    violations: `
      select p.id from payments p
      left join events e on e.store_id = p.store_id and e.subject_id = p.id and e.type = 'payment.captured'
      where not exists (select from event_retention r where r.store_id = p.store_id)
        or exists (
          select from events first where first.store_id = p.store_id and first.order_id = p.order_id
            and first.type in ('order.created', 'order.imported')
        )
      group by p.id
      having p.captured_amount <> coalesce(sum((e.data ->> 'amount')::bigint), 0)`,
  },
];
