import type { Actor } from '../../../platform/auth/actor.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedAmount, unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import { Payment, PaymentRefund } from '../payment.entity.ts';
import type { MoveResult, PaymentProviders } from '../payment-provider.ts';
import { RefundStatus } from '../payment-status.ts';
import type { RefundChanges } from './refund-changes.ts';
import { insertRefund } from './refunds.locks.ts';

/** The largest number of characters of the reason of a refund. */
export const MAX_REASON_LENGTH = 500;

/** Makes refunds in three steps: store the refund, ask the provider, record the result. */
export class RefundsService {
  readonly #idempotency: Idempotency;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #changes: RefundChanges;
  readonly #log: Logger;

  constructor(parts: {
    idempotency: Idempotency;
    reader: Reader;
    providers: PaymentProviders;
    changes: RefundChanges;
    log: Logger;
  }) {
    this.#idempotency = parts.idempotency;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#log = parts.log;
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

  /**
   * Asks the provider for a stored refund and records the answer. It does nothing once the provider has accepted it. If
   * the provider fails to answer, the refund stays PENDING and is retried later.
   */
  async settle(actor: Actor, refundId: string): Promise<void> {
    const { storeId } = actor;
    const values = [storeId, refundId];
    const [refund] = await this.#reader.rows(PaymentRefund, 'where t.store_id = $1 and t.id = $2', values);
    if (refund?.status !== RefundStatus.PENDING || refund.providerReference !== null) return;
    const { paymentId } = refund;
    const ofPayment = [storeId, paymentId];
    const [found] = await this.#reader.rows(Payment, 'where t.store_id = $1 and t.id = $2', ofPayment);
    const payment = orNotFound(found, 'payment');
    const result = await this.#ask(payment, refund);
    if (!result) return;
    await this.#changes.applyAnswer({ actor, orderId: payment.orderId, paymentId, refundId, result });
  }

  async #ask(payment: Row<Payment>, refund: Row<PaymentRefund>): Promise<MoveResult | undefined> {
    const { storeId, orderId, provider, providerReference, chargeReference, currency } = payment;
    const { id: refundId, amount, attempt, createdAt } = refund;
    try {
      return await orNotFound(this.#providers.get(provider), 'provider').refund({
        reference: providerReference!,
        chargeReference,
        ids: { storeId, orderId, paymentId: payment.id },
        ...{ amount, currency, idempotencyKey: refundId, attempt, createdAt },
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#log.warn({ refundId, provider, error: message }, 'a payment provider did not answer');
      return undefined;
    }
  }
}
