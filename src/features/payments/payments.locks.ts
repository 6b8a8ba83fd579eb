import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { orNotFound } from '../../platform/inputs/node-ids.ts';
import { newId } from '../../values/ids.ts';
import type { Order } from '../orders/order.entity.ts';
import type { Intent, ProviderOptions } from './payment-provider.ts';
import { PaymentStatus, statusesBefore } from './payment-status.ts';
import type { ProviderName } from './providers/provider-name.ts';

/** Every change of a payment happens under the lock of its order, and states its guard once more in SQL. */

/** A payment as these statements return it. Amounts are minor units. */
export interface PaymentRow {
  readonly id: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly provider: ProviderName;
  readonly reference: string | null;
  readonly status: PaymentStatus;
  readonly currency: string;
  readonly amount: number;
  readonly capturedAmount: number;
}

type StoredPayment = Omit<PaymentRow, 'amount' | 'capturedAmount'> & {
  readonly amount: string;
  readonly capturedAmount: string;
};

const COLUMNS = `id, store_id as "storeId", order_id as "orderId", provider, provider_reference as reference, status,
  currency, amount::text as amount, captured_amount::text as "capturedAmount"`;

function toRow(stored: StoredPayment | undefined): PaymentRow | undefined {
  return (
    stored && { ...stored, amount: Number(stored.amount), capturedAmount: Number(stored.capturedAmount) }
  );
}

/** A payment whose order is locked. */
export async function readPayment(
  em: EntityManager,
  { storeId, paymentId }: { storeId: string; paymentId: string },
): Promise<PaymentRow> {
  const rows = await sql<StoredPayment>(
    em,
    `select ${COLUMNS} from payments where store_id = $1 and id = $2`,
    [storeId, paymentId],
  );
  return orNotFound(toRow(rows[0]), 'payment', 'paymentId');
}

/**
 * Stores a payment of an order that the caller has locked.
 *
 * @param payment.amount minor units of the order's currency, more than zero
 * @returns its id
 */
export async function insertPayment(
  em: EntityManager,
  payment: { order: Order; amount: number; provider: ProviderName; options: ProviderOptions },
): Promise<string> {
  const { order, amount, provider, options } = payment;
  const id = newId();
  await sql(
    em,
    `insert into payments (id, store_id, order_id, provider, provider_options, status, currency, amount)
     values ($1, $2, $3, $4, $5::jsonb, 'PENDING', $6, $7)`,
    [id, order.storeId, order.id, provider, JSON.stringify(options), order.currency, amount],
  );
  return id;
}

/**
 * Cancels pending payments. Money that still arrives for one is refunded. A payment whose provider has not answered yet
 * is left alone unless `isForced`.
 */
export async function cancelPendingPayments(
  em: EntityManager,
  { storeId, orderId, isForced }: { storeId: string; orderId: string; isForced: boolean },
): Promise<{ cancelled: number; spared: number }> {
  const rows = await sql<{ isCancelled: boolean }>(
    em,
    `update payments set version = version + 1, updated_at = now(),
       status = case when $4 or provider_reference is not null then 'CANCELLED' else status end
     where store_id = $1 and order_id = $2 and status = any($3) and captured_amount = 0
     returning status = 'CANCELLED' as "isCancelled"`,
    [storeId, orderId, statusesBefore(PaymentStatus.CANCELLED), isForced],
  );
  const cancelled = rows.filter(({ isCancelled }) => isCancelled).length;
  return { cancelled, spared: rows.length - cancelled };
}

/**
 * Records the provider's answer to an intent, once.
 *
 * @returns undefined when it was recorded before
 */
export async function recordIntent(
  em: EntityManager,
  { storeId, paymentId, intent }: { storeId: string; paymentId: string; intent: Intent },
): Promise<PaymentRow | undefined> {
  const status = PaymentStatus[intent.status];
  const rows = await sql<StoredPayment>(
    em,
    `update payments set provider_reference = $3, decline_code = $5, version = version + 1, updated_at = now(),
       status = case when status = 'PENDING' or $4 = 'CAPTURED' then $4 else status end,
       captured_amount = case when $4 = 'CAPTURED' then amount else 0 end
     where store_id = $1 and id = $2 and provider_reference is null
     returning ${COLUMNS}`,
    [storeId, paymentId, intent.reference, status, intent.declineCode ?? null],
  );
  return toRow(rows[0]);
}

/**
 * Adds to the captured amount of a payment. A payment that is captured in full becomes CAPTURED.
 *
 * @returns undefined when the payment has ended, or its amount would be exceeded
 */
export async function addCapture(
  em: EntityManager,
  { storeId, paymentId, amount }: { storeId: string; paymentId: string; amount: number },
): Promise<PaymentRow | undefined> {
  const rows = await sql<StoredPayment>(
    em,
    `update payments set captured_amount = captured_amount + $3::bigint, version = version + 1, updated_at = now(),
       status = case when captured_amount + $3::bigint = amount then 'CAPTURED' else status end
     where store_id = $1 and id = $2 and status = any($4) and provider_reference is not null
       and captured_amount + $3::bigint <= amount
     returning ${COLUMNS}`,
    [storeId, paymentId, amount, statusesBefore(PaymentStatus.CAPTURED)],
  );
  return toRow(rows[0]);
}

/** @returns undefined when the payment is not pending any more */
export async function declinePayment(
  em: EntityManager,
  { storeId, paymentId, declineCode }: { storeId: string; paymentId: string; declineCode: string },
): Promise<PaymentRow | undefined> {
  const rows = await sql<StoredPayment>(
    em,
    `update payments set status = 'DECLINED', decline_code = $3, version = version + 1, updated_at = now()
     where store_id = $1 and id = $2 and status = any($4) and captured_amount = 0
     returning ${COLUMNS}`,
    [storeId, paymentId, declineCode, statusesBefore(PaymentStatus.DECLINED)],
  );
  return toRow(rows[0]);
}
