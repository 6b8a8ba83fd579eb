import { KeySpentError, type MoneyMove, type MoveResult } from '../../payment-provider.ts';
import type { RazorpayAccount } from './razorpay-account.ts';
import { amountRefusal } from './razorpay-amounts.ts';
import { segment } from './razorpay-client.ts';
import { RazorpayRefusal } from './razorpay-errors.ts';
import { notesOf, parsed, type RazorpayRefund } from './razorpay-objects.ts';
import { isCaptured } from './razorpay-states.ts';

/** Milliseconds after which it is not relied on that Razorpay still knows the key. */
const KEY_AGE_MS = 60 * 60 * 1000;

/**
 * Refunds captured money, once for each key. Razorpay limits refunds to payments of the last six months, and answers
 * 409 while a request with the same key runs: then the call throws and is repeated.
 */
export async function refundAtRazorpay(account: RazorpayAccount, move: MoneyMove): Promise<MoveResult> {
  if (amountRefusal(move.amount, move.currency)) return { ok: false, code: 'amount_not_refundable' };
  const paymentId = move.chargeReference ?? (await capturedAttempt(account, move.reference));
  if (!paymentId) return { ok: false, code: 'not_captured' };
  const isRepeated = move.attempt > 1 || Date.now() - move.createdAt.getTime() > KEY_AGE_MS;
  const found = isRepeated ? await refundOf(account, paymentId, move) : undefined;
  if (found) return resultOf(found);
  const key = move.attempt > 1 ? `${move.idempotencyKey}-${move.attempt}` : move.idempotencyKey;
  const body = {
    amount: move.amount,
    speed: 'normal',
    receipt: move.idempotencyKey,
    notes: { ...notesOf(move.ids), refund_id: move.idempotencyKey },
  };
  const path = `/payments/${segment(paymentId)}/refund`;
  try {
    return resultOf(parsed.refund(await account.client.post(path, body, { 'x-refund-idempotency': key })));
  } catch (error) {
    if (!(error instanceof RazorpayRefusal)) throw error;
    // Without the key, the request could have had its effect before.
    const present = await refundOf(account, paymentId, move);
    if (present) return resultOf(present);
    if (error.code === 'key_of_another_request') throw new KeySpentError(error.message, { cause: error });
    if (error.status === 409) throw error;
    return { ok: false, code: error.code };
  }
}

async function capturedAttempt(account: RazorpayAccount, orderId: string): Promise<string | undefined> {
  return (await account.attempts(orderId)).find(isCaptured)?.id;
}

async function refundOf(
  account: RazorpayAccount,
  paymentId: string,
  { idempotencyKey }: MoneyMove,
): Promise<RazorpayRefund | undefined> {
  const path = `/payments/${segment(paymentId)}/refunds`;
  for await (const refund of account.list(path, {}, parsed.refunds)) {
    if (refund.receipt === idempotencyKey || refund.notes.refund_id === idempotencyKey) return refund;
  }
  return undefined;
}

function resultOf({ id, status }: RazorpayRefund): MoveResult {
  if (status === 'failed') return { ok: false, code: 'refund_failed' };
  return { ok: true, reference: id, isFinal: status === 'processed' };
}
