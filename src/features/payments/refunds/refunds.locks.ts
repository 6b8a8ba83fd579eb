import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';

/** The job that asks the provider to make a refund. */
export const SETTLE_REFUND = 'settleRefund';

/** Refunds change under the lock of their order; what is on its way counts as gone, so two never give back twice. */

/**
 * @returns the refund's id; undefined when its amount exceeds the captured amount that is neither refunded nor being
 *   refunded
 */
export async function insertRefund(
  em: EntityManager,
  refund: { storeId: string; paymentId: string; amount: number; reason: string; createdBy: string },
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    em,
    `insert into payment_refunds (id, store_id, payment_id, amount, reason, created_by)
     select $3, p.store_id, p.id, $4::bigint, $5, $6 from payments p
     where p.store_id = $1 and p.id = $2 and p.provider_reference is not null
       and p.refunded_amount + $4::bigint + coalesce((
         select sum(r.amount) from payment_refunds r where r.payment_id = p.id and r.status = 'PENDING'
       ), 0) <= p.captured_amount
     returning id`,
    [refund.storeId, refund.paymentId, newId(), refund.amount, refund.reason, refund.createdBy],
  );
  return row?.id;
}

/** The amount of each payment of the order that is neither refunded nor being refunded. */
export async function refundable(
  em: EntityManager,
  { storeId, orderId }: { storeId: string; orderId: string },
): Promise<{ paymentId: string; amount: number }[]> {
  const rows = await sql<{ paymentId: string; amount: string }>(
    em,
    `select p.id as "paymentId", (p.captured_amount - p.refunded_amount - coalesce((
       select sum(r.amount) from payment_refunds r where r.payment_id = p.id and r.status = 'PENDING'
     ), 0))::text as amount
     from payments p where p.store_id = $1 and p.order_id = $2 order by p.id desc`,
    [storeId, orderId],
  );
  return rows
    .map(({ paymentId, amount }) => ({ paymentId, amount: Number(amount) }))
    .filter(({ amount }) => amount > 0);
}

/** Stores a refund and enqueues the job that makes it, both in the caller's transaction. */
export async function scheduleRefund(
  em: EntityManager,
  refund: Parameters<typeof insertRefund>[1],
): Promise<void> {
  const refundId = await insertRefund(em, refund);
  if (!refundId) throw new Error(`payment ${refund.paymentId} has no ${refund.amount} to give back`);
  await sql(em, 'select enqueue_job($1, $2::json)', [
    SETTLE_REFUND,
    JSON.stringify({ storeId: refund.storeId, refundId }),
  ]);
}
