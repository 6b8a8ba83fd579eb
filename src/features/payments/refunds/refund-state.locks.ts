import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import { RefundStatus } from '../payment-status.ts';

/** Refunds change under the lock of their order. */

export interface RefundRow {
  readonly id: string;
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  readonly reason: string;
  readonly status: RefundStatus;
  readonly reference: string | null;
  readonly createdBy: string;
}

type StoredRefund = Omit<RefundRow, 'amount'> & { readonly amount: string };

const COLUMNS = `id, payment_id as "paymentId", amount::text as amount, reason, status, provider_reference as reference,
  created_by as "createdBy"`;

function toRow(stored: StoredRefund | undefined): RefundRow | undefined {
  return stored && { ...stored, amount: Number(stored.amount) };
}

export async function readRefund(
  em: EntityManager,
  { storeId, refundId }: { storeId: string; refundId: string },
): Promise<RefundRow | undefined> {
  const rows = await sql<StoredRefund>(
    em,
    `select ${COLUMNS} from payment_refunds where store_id = $1 and id = $2`,
    [storeId, refundId],
  );
  return toRow(rows[0]);
}

/**
 * A refund of ours that a provider's refund may be: the one with its reference, or else the oldest of its amount that
 * the provider has not answered yet.
 */
export async function matchRefund(
  em: EntityManager,
  said: { storeId: string; paymentId: string; reference: string; amount: number },
): Promise<RefundRow | undefined> {
  const rows = await sql<StoredRefund>(
    em,
    `select ${COLUMNS} from payment_refunds
     where store_id = $1 and payment_id = $2 and (provider_reference = $3
       or (provider_reference is null and status = 'PENDING' and amount = $4))
     order by provider_reference = $3 desc nulls last, id limit 1`,
    [said.storeId, said.paymentId, said.reference, said.amount],
  );
  return toRow(rows[0]);
}

/** Stores a refund that somebody made at the provider. Unless it failed, it must fit into what was captured. */
export async function insertForeignRefund(
  em: EntityManager,
  refund: { storeId: string; paymentId: string; amount: number },
): Promise<RefundRow> {
  const rows = await sql<StoredRefund>(
    em,
    `insert into payment_refunds (id, store_id, payment_id, amount, reason, created_by)
     values ($1, $2, $3, $4, 'made_at_provider', 'system:provider') returning ${COLUMNS}`,
    [newId(), refund.storeId, refund.paymentId, refund.amount],
  );
  return toRow(rows[0])!;
}

/**
 * Writes what the provider says of a refund, and counts it in the payment's refunded amount exactly while it is
 * SUCCEEDED.
 *
 * @returns false, without a change, when more would be refunded than was captured
 */
export async function writeRefundState(
  em: EntityManager,
  refund: RefundRow,
  state: { storeId: string; to: RefundStatus; reference: string | null; failureCode: string | null },
): Promise<boolean> {
  const { storeId, to, reference, failureCode } = state;
  const isCounted = to === RefundStatus.SUCCEEDED;
  const wasCounted = refund.status === RefundStatus.SUCCEEDED;
  const difference = (Number(isCounted) - Number(wasCounted)) * refund.amount;
  const rows = await sql<{ id: string }>(
    em,
    `with counted as (
       update payments set refunded_amount = refunded_amount + $6::bigint, version = version + 1, updated_at = now()
       where store_id = $1 and id = $2 and refunded_amount + $6::bigint between 0 and captured_amount returning id
     )
     update payment_refunds r set status = $4, provider_reference = coalesce(provider_reference, $5),
       failure_code = case when $4 = 'FAILED' then $7 end, updated_at = now()
     from counted where r.store_id = $1 and r.id = $3 and r.payment_id = counted.id returning r.id`,
    [storeId, refund.paymentId, refund.id, to, reference, difference, failureCode],
  );
  return rows.length > 0;
}
