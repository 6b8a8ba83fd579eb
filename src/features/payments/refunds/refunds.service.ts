import type { Actor } from '../../../platform/auth/actor.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedAmount, unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import { recordRefund } from '../../orders/lifecycle/order-payment.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import { Payment, PaymentRefund } from '../payment.entity.ts';
import { paymentEvent } from '../payment.events.ts';
import type { MoveResult, PaymentProviders } from '../payment-provider.ts';
import { RefundStatus } from '../payment-status.ts';
import { readPayment } from '../payments.locks.ts';
import { finishRefund, insertRefund } from './refunds.locks.ts';

/** The largest number of characters of the reason of a refund. */
export const MAX_REASON_LENGTH = 500;

/** Makes refunds in three steps: store the refund, ask the provider, record the result. */
export class RefundsService {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;

  constructor(parts: {
    transactions: Transactions;
    idempotency: Idempotency;
    reader: Reader;
    providers: PaymentProviders;
  }) {
    this.#transactions = parts.transactions;
    this.#idempotency = parts.idempotency;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
  }

  /**
   * @param command.amount a decimal in the payment's currency
   * @returns the refund's id
   * @throws DomainError NOT_ALLOWED_NOW when more than the rest would be refunded
   */
  async refund(command: {
    actor: Actor;
    payment: Pick<Payment, 'id' | 'orderId' | 'currency'>;
    amount: string;
    reason: string;
    idempotencyKey: string;
  }): Promise<string> {
    const { actor, payment } = command;
    const { currency } = payment;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'refundPayment',
      input: {
        paymentId: payment.id,
        amount: unvalidatedAmount(command.amount, currency),
        reason: unvalidatedText(command.reason),
      },
      validate: () => {
        const amount = amountAt('amount', command.amount, currency);
        const reason = textInput(command.reason, { field: 'reason', min: 1, max: MAX_REASON_LENGTH });
        if (amount <= 0) throw invalid('amount', 'A refund is more than zero.');
        return { amount, reason };
      },
    };
    const { refundId } = await this.#idempotency.run(call, async (em, { amount, reason }) => {
      const { storeId } = actor;
      await lockOrder(em, { storeId, orderId: payment.orderId });
      const refund = { storeId, paymentId: payment.id, amount, reason, createdBy: actor.label };
      const inserted = await insertRefund(em, refund);
      if (!inserted) throw notAllowedNow('That is more than is left of what was captured.', 'amount');
      return { refundId: inserted };
    });
    await this.settle(actor, refundId);
    return refundId;
  }

  /** Asks the provider for a stored refund and records the result. A second call does nothing. */
  async settle(actor: Actor, refundId: string): Promise<void> {
    const { storeId } = actor;
    const values = [storeId, refundId];
    const [refund] = await this.#reader.rows(PaymentRefund, 'where t.store_id = $1 and t.id = $2', values);
    if (refund?.status !== RefundStatus.PENDING) return;
    const [payment] = await this.#reader.rows(Payment, 'where t.store_id = $1 and t.id = $2', [
      storeId,
      refund.paymentId,
    ]);
    const { provider, providerReference, chargeReference, currency, orderId } = orNotFound(
      payment,
      'payment',
    );
    const outcome = await orNotFound(this.#providers.get(provider), 'provider').refund({
      reference: providerReference!,
      chargeReference,
      ids: { storeId, orderId, paymentId: refund.paymentId },
      amount: refund.amount,
      currency,
      idempotencyKey: refund.id,
      attempt: refund.attempt,
      createdAt: refund.createdAt,
    });
    await this.#record({ actor, refundId, orderId, outcome });
  }

  async #record(ended: {
    actor: Actor;
    refundId: string;
    orderId: string;
    outcome: MoveResult;
  }): Promise<void> {
    const { actor, refundId, orderId, outcome } = ended;
    const { storeId } = actor;
    await this.#transactions.run(async (em) => {
      const order = await lockOrder(em, { storeId, orderId });
      const refund = await finishRefund(em, { storeId, refundId, outcome });
      if (!refund || !outcome.ok) return;
      const { paymentId, amount, createdBy } = refund;
      const payment = await readPayment(em, { storeId, paymentId });
      // A reason that a person wrote may contain a name, and events cannot be erased.
      const reason = createdBy.startsWith('system:') ? refund.reason : 'requested';
      await appendEvents(em, [
        paymentEvent(payment, order, { type: 'payment.refunded', actor, amount, reason }),
      ]);
      await recordRefund(em, { actor, orderId, amount });
    });
  }
}
