import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import type {
  DiscrepancyKind,
  DiscrepancyResolution,
  DiscrepancyStatus,
} from '../discrepancies/discrepancy-status.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** A discrepancy whose row is locked. Amounts are minor units. */
export interface LockedDiscrepancy {
  readonly id: string;
  readonly storeId: string;
  readonly paymentId: string | null;
  readonly kind: DiscrepancyKind;
  readonly status: DiscrepancyStatus;
  readonly resolution: DiscrepancyResolution | null;
  readonly provider: ProviderName;
  readonly account: string;
  readonly reference: string;
  readonly paymentReference: string | null;
  readonly amount: number;
  readonly currency: string;
}

/** Its lock is taken before that of an order. */
export async function lockDiscrepancy(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<LockedDiscrepancy | undefined> {
  const [row] = await sql<Omit<LockedDiscrepancy, 'amount'> & { amount: string }>(
    em,
    `select id, store_id as "storeId", payment_id as "paymentId", kind, status, resolution, provider, account,
       provider_reference as reference, payment_reference as "paymentReference", amount::text, currency
     from payment_discrepancies where store_id = $1 and id = $2 for update`,
    [storeId, id],
  );
  return row && { ...row, amount: Number(row.amount) };
}

interface Decision {
  readonly discrepancy: Pick<LockedDiscrepancy, 'id' | 'storeId'>;
  readonly resolution: DiscrepancyResolution;
  readonly reason: string;
  readonly by: string;
}

/** Ends an open discrepancy. @param decision.paymentId of the payment that adopted its money */
export async function writeResolution(
  em: EntityManager,
  { discrepancy, resolution, reason, by, paymentId = null }: Decision & { paymentId?: string | null },
): Promise<void> {
  await sql(
    em,
    `update payment_discrepancies set status = 'RESOLVED', resolution = $3, resolution_reason = $4, resolved_by = $5,
       resolved_at = now(), updated_at = now(), payment_id = coalesce($6, payment_id)
     where store_id = $1 and id = $2 and status = 'OPEN'`,
    [discrepancy.storeId, discrepancy.id, resolution, reason, by, paymentId],
  );
}

/** Stores that the money goes back, before the provider is asked. */
export async function beginRefund(
  em: EntityManager,
  { discrepancy, reason, by }: Omit<Decision, 'resolution'>,
) {
  await sql(
    em,
    `update payment_discrepancies set status = 'REFUNDING', resolution = 'REFUND', resolution_reason = $3,
       resolved_by = $4, refund_reference = null, refund_failure = null, updated_at = now()
     where store_id = $1 and id = $2 and status = 'OPEN'`,
    [discrepancy.storeId, discrepancy.id, reason, by],
  );
}

/** What the provider says of the refund. A refund may fail after it was made. */
export type RefundEnd =
  | { readonly state: 'PENDING' | 'SUCCEEDED'; readonly reference: string }
  | { readonly state: 'FAILED'; readonly code: string };

/**
 * Brings the refund of a discrepancy up to what the provider says. One that failed is open again, and the next try needs
 * another key at the provider.
 *
 * @returns whether the refund ended by this
 */
export async function writeRefund(
  em: EntityManager,
  { storeId, id }: Pick<LockedDiscrepancy, 'id' | 'storeId'>,
  end: RefundEnd,
): Promise<boolean> {
  const ended = await sql(
    em,
    `update payment_discrepancies set updated_at = now(),
       status = case $3 when 'SUCCEEDED' then 'RESOLVED' when 'FAILED' then 'OPEN' else status end,
       resolved_at = case $3 when 'SUCCEEDED' then now() end,
       resolution = case when $3 = 'FAILED' then null else resolution end,
       refund_reference = coalesce($4, refund_reference),
       refund_failure = case when $3 = 'FAILED' then $5 end,
       attempt = case when $3 = 'FAILED' then attempt + 1 else attempt end
     where store_id = $1 and id = $2 and resolution = 'REFUND'
       and (status = 'REFUNDING' or (status = 'RESOLVED' and $3 = 'FAILED'))
     returning id`,
    [storeId, id, end.state, 'reference' in end ? end.reference : null, 'code' in end ? end.code : null],
  );
  return ended.length > 0 && end.state !== 'PENDING';
}

/** The key at the provider is spent, so the next try uses another one. */
export async function spendKey(
  em: EntityManager,
  { storeId, id, attempt }: { storeId: string; id: string; attempt: number },
) {
  await sql(
    em,
    'update payment_discrepancies set attempt = $3 + 1, updated_at = now() where store_id = $1 and id = $2 and attempt = $3',
    [storeId, id, attempt],
  );
}
