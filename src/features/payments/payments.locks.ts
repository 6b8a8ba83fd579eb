import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { orNotFound } from '../../platform/inputs/node-ids.ts';
import { newId } from '../../values/ids.ts';
import type { Order } from '../orders/order.entity.ts';
import { lockOrder } from '../orders/orders.locks.ts';
import { scheduleVoid } from './commands/commands.locks.ts';
import { releaseCredit } from './credit/ledger/credit.locks.ts';
import type { ProviderOptions } from './payment-provider.ts';
import { PaymentStatus, statusesBefore } from './payment-status.ts';
import { isCredit } from './providers/credit-providers.ts';
import type { ProviderName } from './providers/provider-name.ts';

/** Every change of a payment happens under the lock of its order, and states its guard once more in SQL. */

/** A payment as these statements return it. Amounts are minor units. */
export interface PaymentRow {
  readonly id: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly provider: ProviderName;
  readonly account: string;
  readonly reference: string | null;
  readonly chargeReference: string | null;
  readonly status: PaymentStatus;
  readonly currency: string;
  readonly amount: number;
  readonly capturedAmount: number;
}

export type StoredPayment = Omit<PaymentRow, 'amount' | 'capturedAmount'> & {
  readonly amount: string;
  readonly capturedAmount: string;
};

/** The columns of a {@link StoredPayment}. */
export const PAYMENT_COLUMNS = `id, store_id as "storeId", order_id as "orderId", provider, account,
  provider_reference as reference, charge_reference as "chargeReference", status, currency, amount::text as amount,
  captured_amount::text as "capturedAmount"`;

export function toPaymentRow(stored: StoredPayment | undefined): PaymentRow | undefined {
  return (
    stored && { ...stored, amount: Number(stored.amount), capturedAmount: Number(stored.capturedAmount) }
  );
}

/** A payment and its order, which the transaction has locked. */
export interface LockedPayment {
  readonly actor: Actor;
  readonly order: Order;
  readonly payment: PaymentRow;
}

/** Locks the order of a payment and reads the payment. */
export async function lockPayment(
  em: EntityManager,
  { actor, orderId, paymentId }: { actor: Actor; orderId: string; paymentId: string },
): Promise<LockedPayment> {
  const { storeId } = actor;
  const order = await lockOrder(em, { storeId, orderId });
  return { actor, order, payment: await readPayment(em, { storeId, paymentId }) };
}

/** A payment whose order is locked. */
export async function readPayment(
  em: EntityManager,
  { storeId, paymentId }: { storeId: string; paymentId: string },
): Promise<PaymentRow> {
  const rows = await sql<StoredPayment>(
    em,
    `select ${PAYMENT_COLUMNS} from payments where store_id = $1 and id = $2`,
    [storeId, paymentId],
  );
  return orNotFound(toPaymentRow(rows[0]), 'payment', 'paymentId');
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

const OPEN = [PaymentStatus.PENDING, PaymentStatus.AUTHORIZED];

/** The payer may try again, so the provider is told that the payment has ended, if it can be told. */
const OPEN_AT_PROVIDER = [...OPEN, PaymentStatus.DECLINED];

/**
 * Cancels the payments of an order that have not ended. Money that still arrives for one is refunded. A payment whose
 * provider has not answered yet is left alone unless `isForced`. Providers that can end a payment are told by a void,
 * since a session or an authorization that is left open could still take money. What payments
 * hold of cards and store credit is given back.
 *
 * @param ended.cancelling the providers that can end a payment
 * @returns the numbers of payments, and the minor units that other providers had authorized
 */
export async function cancelOpenPayments(
  em: EntityManager,
  ended: { actor: Actor; orderId: string; isForced: boolean; cancelling: readonly ProviderName[] },
): Promise<{ cancelled: number; spared: number; authorized: number }> {
  const { actor, orderId, isForced, cancelling } = ended;
  const { storeId } = actor;
  const rows = await sql<{
    id: string;
    provider: ProviderName;
    isCancelled: boolean;
    authorized: string;
    isToldSo: boolean;
  }>(
    em,
    `update payments p set version = version + 1, updated_at = now(),
       status = case when $4 or provider_reference is not null then 'CANCELLED' else p.status end,
       next_action = case when $4 or provider_reference is not null then null else next_action end
     from (
       select id, case when status = 'AUTHORIZED' then amount else 0 end as authorized from payments
       where store_id = $1 and order_id = $2
     ) as former
     where p.store_id = $1 and p.id = former.id and p.captured_amount = 0
       and p.status = any(case when p.provider = any($5::text[]) then $6::text[] else $3::text[] end)
     returning p.id, p.provider, p.status = 'CANCELLED' as "isCancelled", former.authorized::text,
       p.provider = any($5::text[]) as "isToldSo"`,
    [storeId, orderId, OPEN, isForced, cancelling, OPEN_AT_PROVIDER],
  );
  const [held, others] = [rows.filter(isHold), rows.filter((row) => !isHold(row))];
  if (held.length > 0) {
    await releaseCredit(em, { storeId, paymentIds: held.map(({ id }) => id), createdBy: actor.label });
  }
  for (const { id: paymentId, isCancelled, isToldSo } of rows) {
    if (isCancelled && isToldSo) await scheduleVoid(em, { storeId, paymentId });
  }
  const cancelled = rows.filter(({ isCancelled }) => isCancelled).length;
  const authorized = others.reduce((sum, row) => sum + Number(row.authorized), 0);
  return { cancelled, spared: rows.length - cancelled, authorized };
}

const isHold = ({ provider }: { provider: ProviderName }): boolean => isCredit(provider);

/** What the open payments of an order promise. */
export interface Underway {
  /** True if the payer, the provider or staff have to complete one. */
  readonly isPending: boolean;
  /** Minor units that are authorized and not captured. */
  readonly authorized: number;
}

export async function underwayOf(
  em: EntityManager,
  { storeId, orderId }: { storeId: string; orderId: string },
): Promise<Underway> {
  const [row] = await sql<{ isPending: boolean; authorized: string }>(
    em,
    `select coalesce(bool_or(status = 'PENDING' and provider_reference is not null), false) as "isPending",
       coalesce(sum(amount) filter (where status = 'AUTHORIZED'), 0)::text as authorized
     from payments where store_id = $1 and order_id = $2`,
    [storeId, orderId],
  );
  return { isPending: row!.isPending, authorized: Number(row!.authorized) };
}

/** The statuses in which staff record that money arrived. */
const WAITING_FOR_MONEY = [PaymentStatus.PENDING, PaymentStatus.CANCELLED];

/**
 * Adds what staff received to the captured amount of a payment. A payment that is captured in full becomes CAPTURED.
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
     returning ${PAYMENT_COLUMNS}`,
    [storeId, paymentId, amount, WAITING_FOR_MONEY],
  );
  return toPaymentRow(rows[0]);
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
     returning ${PAYMENT_COLUMNS}`,
    [storeId, paymentId, declineCode, statusesBefore(PaymentStatus.DECLINED)],
  );
  return toPaymentRow(rows[0]);
}
