import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { PaymentStatus, statusesBefore } from '../payment-status.ts';
import { PAYMENT_COLUMNS, type PaymentRow, type StoredPayment, toPaymentRow } from '../payments.locks.ts';
import type { NextAction, ProviderPayment } from '../providers/provider-state.ts';

/** A payment changes under the lock of its order. */

/** A charge is known once money is held or has moved. A decline ends what the payer would do next. */
const UPDATE = `
  update payments set status = $3, version = version + 1, updated_at = now(),
    provider_reference = case when $4 then $5 else coalesce(provider_reference, $5) end,
    charge_reference = case when $3 in ('AUTHORIZED', 'CAPTURED') then coalesce($6, charge_reference)
      else charge_reference end,
    capture_before = case when $3 = 'AUTHORIZED' then $7::timestamptz end,
    next_action = case when $3 = 'PENDING' then coalesce($8::jsonb, next_action) end,
    decline_code = case when $3 = 'DECLINED' then $9 when $3 in ('AUTHORIZED', 'CAPTURED') then null
      else decline_code end,
    captured_amount = case when $3 = 'CAPTURED' and captured_amount = 0 then $10::bigint else captured_amount end
  where store_id = $1 and id = $2 and status = any($11)
  returning ${PAYMENT_COLUMNS}`;

/**
 * Brings a payment whose order is locked up to what its provider says. The reference of another object replaces ours
 * only when that object has the money.
 *
 * @param state.to the status it has or rises to
 */
export async function writePaymentState(
  em: EntityManager,
  payment: PaymentRow,
  state: { to: PaymentStatus; said: ProviderPayment; nextAction?: NextAction | undefined },
): Promise<PaymentRow> {
  const { to, said, nextAction } = state;
  const { storeId, id } = payment;
  const hasMoney = to === PaymentStatus.AUTHORIZED || to === PaymentStatus.CAPTURED;
  const isAnother = said.reference !== payment.reference && said.reference !== payment.chargeReference;
  const rows = await sql<StoredPayment>(em, UPDATE, [
    storeId,
    id,
    to,
    hasMoney && isAnother,
    said.reference,
    said.chargeReference ?? null,
    said.captureBefore ?? null,
    nextAction ? JSON.stringify(nextAction) : null,
    said.declineCode ?? null,
    said.capturedAmount,
    [to, ...statusesBefore(to)],
  ]);
  const written = toPaymentRow(rows[0]);
  if (!written) throw new Error(`payment ${id} cannot change from ${payment.status} to ${to}`);
  return written;
}

/** Adds what the payer does next to a payment that another message made known first. */
export async function addNextAction(
  em: EntityManager,
  { storeId, id }: PaymentRow,
  nextAction: NextAction,
): Promise<void> {
  await sql(
    em,
    `update payments set next_action = $3::jsonb, version = version + 1, updated_at = now()
     where store_id = $1 and id = $2 and status = 'PENDING' and next_action is null`,
    [storeId, id, JSON.stringify(nextAction)],
  );
}
