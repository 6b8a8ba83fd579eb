import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, systemActor } from '../../../platform/auth/actor.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { recordFailedRefund, recordRefund } from '../../orders/lifecycle/order-payment.ts';
import { refundCredit } from '../credit/ledger/credit.locks.ts';
import { DiscrepancyKind } from '../discrepancies/discrepancy-status.ts';
import { reportMoney } from '../discrepancies/found-money.ts';
import { paymentEvent } from '../payment.events.ts';
import type { MoveResult } from '../payment-provider.ts';
import { PaymentStatus, RefundStatus } from '../payment-status.ts';
import { type LockedPayment, lockPayment } from '../payments.locks.ts';
import { accountOf, type ChangeOutcome, type ChangeSource } from '../providers/change-source.ts';
import { isCredit } from '../providers/credit-providers.ts';
import { findPayment } from '../providers/known-payment.ts';
import type { ProviderRefund } from '../providers/provider-state.ts';
import { findRefund, type KnownRefund } from './known-refund.ts';
import { decideRefund, type SaidRefund } from './refund-decision.ts';
import {
  insertForeignRefund,
  matchRefund,
  type RefundRow,
  readRefund,
  writeRefundState,
} from './refund-state.locks.ts';
import { refundable } from './refunds.locks.ts';

/** Brings our refunds up to what providers say about them. */
export class RefundChanges {
  readonly #transactions: Transactions;
  readonly #reader: Reader;

  constructor(transactions: Transactions, reader: Reader) {
    this.#transactions = transactions;
    this.#reader = reader;
  }

  /**
   * Applies a state that arrived: by webhook, or fetched. A refund that somebody made at the provider becomes one of
   * ours, if it fits into what was captured.
   */
  async apply(said: ProviderRefund, source: ChangeSource): Promise<ChangeOutcome> {
    const known = await this.#find(said, source);
    if (!known) return 'unknown';
    const actor = source.actor ?? systemActor(known.storeId, 'payments');
    return this.#transactions.run(async (em) => {
      const locked = await lockPayment(em, { actor, ...known });
      const refund = known.refundId
        ? await readRefund(em, { storeId: known.storeId, refundId: known.refundId })
        : await matchRefund(em, { ...known, reference: said.reference, amount: said.amount });
      if (refund) return (await write(em, locked, refund, said)) ? 'applied' : 'unchanged';
      return adopt(em, locked, said);
    });
  }

  /** Applies the provider's answer to one of our refunds. A repeated answer changes nothing. */
  async applyAnswer(answer: {
    actor: Actor;
    orderId: string;
    paymentId: string;
    refundId: string;
    result: MoveResult;
  }): Promise<void> {
    await this.#transactions.run((em) => this.answerWithin(em, answer));
  }

  /** Like {@link applyAnswer}, in the caller's transaction. */
  async answerWithin(
    em: EntityManager,
    answer: { actor: Actor; orderId: string; paymentId: string; refundId: string; result: MoveResult },
  ): Promise<void> {
    const { actor, refundId, result } = answer;
    const locked = await lockPayment(em, answer);
    const refund = await readRefund(em, { storeId: actor.storeId, refundId });
    if (!refund) return;
    const { amount } = refund;
    await write(em, locked, refund, { ...saidBy(result), amount, currency: locked.payment.currency });
  }

  async #find(said: ProviderRefund, source: ChangeSource): Promise<KnownRefund | undefined> {
    const { provider } = source;
    const account = accountOf(source);
    const { refundId, reference, paymentReference } = said;
    const known = await findRefund(this.#reader, { provider, account, refundId, reference });
    if (known) return known;
    const payment = await findPayment(this.#reader, { provider, account, references: [paymentReference] });
    return payment && { ...payment, refundId: undefined };
  }
}

function saidBy(result: MoveResult): Pick<SaidRefund, 'reference' | 'status' | 'failureCode'> {
  if (!result.ok) return { reference: null, status: 'FAILED', failureCode: result.code };
  return { reference: result.reference, status: result.isFinal === false ? 'PENDING' : 'SUCCEEDED' };
}

/** @returns whether anything changed */
async function write(
  em: EntityManager,
  locked: LockedPayment,
  refund: RefundRow,
  said: SaidRefund,
): Promise<boolean> {
  const { payment } = locked;
  const isForeign = said.currency !== payment.currency;
  const to = isForeign && said.status !== 'FAILED' ? 'mismatch' : decideRefund(refund, said);
  if (to === 'nothing') return false;
  const mismatch = { said, expected: refund.amount };
  if (to === 'mismatch') return reportRefund(em, locked, mismatch);
  const { reference, failureCode = null } = said;
  const state = { storeId: payment.storeId, to, reference, failureCode };
  if (!(await writeRefundState(em, refund, state))) return reportRefund(em, locked, mismatch);
  if (to !== refund.status) await follow(em, locked, { refund, to, failureCode });
  return true;
}

/**
 * Books a refund that somebody made at the provider. It waits while the capture has not arrived. One that failed is
 * stored as well, so that what is said of it late changes nothing.
 */
async function adopt(em: EntityManager, locked: LockedPayment, said: ProviderRefund): Promise<ChangeOutcome> {
  const { storeId, orderId, id: paymentId, status, currency } = locked.payment;
  if (status !== PaymentStatus.CAPTURED) return 'unknown';
  const rest = (await refundable(em, { storeId, orderId })).find((of) => of.paymentId === paymentId);
  const { amount } = said;
  const expected = rest?.amount ?? 0;
  const isGone = said.status !== 'FAILED';
  if (isGone && (said.currency !== currency || amount > expected)) {
    return (await reportRefund(em, locked, { said, expected })) ? 'applied' : 'unchanged';
  }
  await write(em, locked, await insertForeignRefund(em, { storeId, paymentId, amount }), said);
  return 'applied';
}

function reportRefund(
  em: EntityManager,
  locked: LockedPayment,
  { said, expected }: { said: SaidRefund; expected: number },
): Promise<boolean> {
  const reference = said.reference ?? locked.payment.id;
  const { amount, currency } = said;
  const kind = DiscrepancyKind.REFUND_MISMATCH;
  return reportMoney(em, locked, { kind, reference, amount, currency, expected });
}

/** What follows from a refund's new status. */
async function follow(
  em: EntityManager,
  { actor, order, payment }: LockedPayment,
  change: { refund: RefundRow; to: RefundStatus; failureCode: string | null },
): Promise<void> {
  const { refund, to, failureCode } = change;
  const { amount, createdBy } = refund;
  if (to === RefundStatus.PENDING) return;
  // A reason that a person wrote may contain a name, and events cannot be erased.
  const reason = createdBy.startsWith('system:') ? refund.reason : 'requested';
  const isMade = to === RefundStatus.SUCCEEDED;
  const type = isMade ? 'payment.refunded' : 'payment.refund_failed';
  await appendEvents(em, [paymentEvent(payment, order, { type, actor, amount, reason, failureCode })]);
  const money = { actor, orderId: order.id, amount };
  if (isMade) await recordRefund(em, money);
  if (isMade && isCredit(payment.provider)) {
    const { storeId, id: paymentId } = payment;
    await refundCredit(em, { storeId, paymentId, refundId: refund.id, amount, createdBy });
  }
  if (!isMade && refund.status === RefundStatus.SUCCEEDED) await recordFailedRefund(em, money);
}
