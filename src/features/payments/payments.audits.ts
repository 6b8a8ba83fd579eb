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
    // A refund that failed waits for staff, whom an event has told.
    name: 'Money of an order that has ended went back or is on its way, unless a refund of it failed',
    violations: `
      select p.id from payments p join orders o on o.id = p.order_id
      left join payment_refunds r on r.payment_id = p.id and r.status = 'PENDING'
      where o.status in ${sqlList(CANCELLED_OR_EXPIRED)} and not exists (
        select from payment_refunds f where f.payment_id = p.id and f.status = 'FAILED'
      )
      group by p.id
      having p.captured_amount > p.refunded_amount + coalesce(sum(r.amount), 0)`,
  },
  {
    name: 'A capture that succeeded took what was captured, and a payment was captured or voided once',
    violations: `
      select c.payment_id from payment_commands c join payments p on p.id = c.payment_id
      where c.status = 'SUCCEEDED'
      group by c.payment_id, p.status, p.captured_amount
      having count(*) filter (where c.kind = 'CAPTURE') > 1
        or max(c.amount) <> p.captured_amount
        or (p.status = 'CANCELLED') <> (count(*) filter (where c.kind = 'CAPTURE') = 0)`,
  },
  {
    name: 'No capture or void waits for its provider longer than a day',
    violations: `
      select id from payment_commands where status = 'PENDING' and created_at < now() - interval '1 day'`,
  },
  {
    name: 'No payment is authorized past the time until which it can be captured',
    violations: `
      select id from payments where status = 'AUTHORIZED' and capture_before < now() - interval '1 day'`,
  },
  {
    name: 'An order is AUTHORIZED only while a payment of it is, and pays nothing by it',
    violations: `
      select o.id from orders o where o.payment_status = 'AUTHORIZED' and (o.paid_total > 0 or not exists (
        select from payments p where p.order_id = o.id and p.status = 'AUTHORIZED'
      ))`,
  },
  {
    name: 'What the payer does next is stored only of pending payments',
    violations: "select id from payments where next_action is not null and status <> 'PENDING'",
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
