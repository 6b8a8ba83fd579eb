import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import { PaymentStatus } from '../payment-status.ts';
import { CommandKind, CommandStatus } from './payment-command.entity.ts';

/** The job that asks the provider to carry out a command. */
export const SETTLE_COMMAND = 'settlePaymentCommand';

/** The failure of a void whose payment the provider does not know. */
export const UNKNOWN_AT_PROVIDER = 'unknown_at_provider';

/** Commands are stored and ended under the lock of the order. */

interface OfPayment {
  readonly storeId: string;
  readonly paymentId: string;
}

/**
 * @param command.amount minor units; null for a void
 * @returns its id; undefined while another command of the payment is unfinished
 */
export async function insertCommand(
  em: EntityManager,
  command: OfPayment & { kind: CommandKind; amount: number | null; createdBy: string },
): Promise<string | undefined> {
  const { storeId, paymentId, kind, amount, createdBy } = command;
  const rows = await sql<{ id: string }>(
    em,
    `insert into payment_commands (id, store_id, payment_id, kind, amount, created_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (payment_id) where status = 'PENDING' do nothing returning id`,
    [newId(), storeId, paymentId, kind, amount, createdBy],
  );
  return rows[0]?.id;
}

/**
 * Stores a void and enqueues the job that carries it out. It does nothing while another command is unfinished: the end
 * of that one decides. A void that succeeded is enough, and one that failed is repeated after an hour at the earliest.
 */
export async function scheduleVoid(em: EntityManager, { storeId, paymentId }: OfPayment): Promise<void> {
  const [former] = await sql<{ id: string }>(
    em,
    `select id from payment_commands
     where payment_id = $1 and kind = 'VOID' and (status = 'SUCCEEDED' or (status = 'FAILED'
       and updated_at > now() - interval '1 hour' and failure_code is distinct from $2))
     limit 1`,
    [paymentId, UNKNOWN_AT_PROVIDER],
  );
  if (former) return;
  const asked = { storeId, paymentId, kind: CommandKind.VOID, amount: null, createdBy: 'system:payments' };
  const commandId = await insertCommand(em, asked);
  if (!commandId) return;
  await sql(em, 'select enqueue_job($1, $2::json)', [SETTLE_COMMAND, JSON.stringify({ storeId, commandId })]);
}

/** Notes that the provider accepted a command whose end it tells later. */
export async function acceptCommand(
  em: EntityManager,
  command: { storeId: string; commandId: string; reference: string },
): Promise<void> {
  await sql(
    em,
    `update payment_commands set provider_reference = coalesce(provider_reference, $3), updated_at = now()
     where store_id = $1 and id = $2 and status = 'PENDING'`,
    [command.storeId, command.commandId, command.reference],
  );
}

/** @returns false when it ended before */
export async function failCommand(
  em: EntityManager,
  command: { storeId: string; commandId: string; code: string },
): Promise<boolean> {
  const rows = await sql(
    em,
    `update payment_commands set status = 'FAILED', failure_code = $3, updated_at = now()
     where store_id = $1 and id = $2 and status = 'PENDING' returning id`,
    [command.storeId, command.commandId, command.code],
  );
  return rows.length > 0;
}

/** Ends the unfinished command of a payment that was captured, or ended at its provider without a capture. */
export async function endCommand(
  em: EntityManager,
  { storeId, paymentId }: OfPayment,
  reached: PaymentStatus.CAPTURED | PaymentStatus.CANCELLED,
): Promise<void> {
  const kind = reached === PaymentStatus.CAPTURED ? CommandKind.CAPTURE : CommandKind.VOID;
  await sql(
    em,
    `update payment_commands set status = case when kind = $3 then $4 else $5 end, updated_at = now(),
       failure_code = case when kind = $3 then null else $6 end
     where store_id = $1 and payment_id = $2 and status = 'PENDING'`,
    [storeId, paymentId, kind, CommandStatus.SUCCEEDED, CommandStatus.FAILED, reached.toLowerCase()],
  );
}
