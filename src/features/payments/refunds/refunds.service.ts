import type { Actor } from '../../../platform/auth/actor.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedAmount, unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import { Payment, PaymentRefund } from '../payment.entity.ts';
import type { MoveResult, PaymentProviders } from '../payment-provider.ts';
import { RefundStatus } from '../payment-status.ts';
import { isCredit } from '../providers/credit-providers.ts';
import type { ProviderCalls } from '../providers/provider-calls.ts';
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
  readonly #calls: ProviderCalls;

  constructor(parts: {
    idempotency: Idempotency;
    reader: Reader;
    providers: PaymentProviders;
    changes: RefundChanges;
    calls: ProviderCalls;
  }) {
    this.#idempotency = parts.idempotency;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#calls = parts.calls;
  }

  /**
   * @param command.amount a decimal in the payment's currency
   * @returns the refund's id
   * @throws DomainError NOT_ALLOWED_NOW when more than the rest would be refunded
   */
  async refund(command: {
    actor: Actor;
    payment: Pick<Payment, 'id' | 'orderId' | 'currency' | 'provider'>;
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
      if (isCredit(payment.provider)) {
        // The ledger is here, so it takes the money back at once.
        const { id: paymentId, orderId } = payment;
        const result = { ok: true, reference: inserted } as const;
        await this.#changes.answerWithin(em, { actor, orderId, paymentId, refundId: inserted, result });
      }
      return { refundId: inserted };
    });
    await this.settle(actor, refundId);
    return refundId;
  }

  /**
   * Asks the provider for a stored refund and records the answer. It does nothing once the provider has accepted it. If
   * the provider fails to answer, the refund stays PENDING and is retried later.
   *
   * @returns false when the provider did not answer
   */
  async settle(actor: Actor, refundId: string): Promise<boolean> {
    const [refund, payment] = await this.#read(actor.storeId, refundId);
    if (refund?.status !== RefundStatus.PENDING || refund.providerReference !== null || !payment) return true;
    const result = await this.#ask(payment, refund);
    const { id: paymentId, orderId } = payment;
    if (result) await this.#changes.applyAnswer({ actor, orderId, paymentId, refundId, result });
    return result !== undefined;
  }

  async #ask(payment: Row<Payment>, refund: Row<PaymentRefund>): Promise<MoveResult | undefined> {
    const { storeId, orderId, provider, providerReference, chargeReference, currency } = payment;
    const { id, amount, attempt, createdAt } = refund;
    const adapter = this.#providers.get(provider);
    if (!adapter) return undefined;
    const move = {
      reference: providerReference!,
      chargeReference,
      ids: { storeId, orderId, paymentId: payment.id },
      ...{ amount, currency, idempotencyKey: id, createdAt },
    };
    const subject = { table: 'payment_refunds', storeId, id, attempt, createdAt } as const;
    return this.#calls.ask(provider, subject, (present) => adapter.refund({ ...move, attempt: present }));
  }

  /**
   * Asks what became of a refund that the provider accepted.
   *
   * @returns false when the provider did not answer
   */
  async refresh(actor: Actor, refundId: string): Promise<boolean> {
    const [refund, payment] = await this.#read(actor.storeId, refundId);
    const { providerReference: reference, status, createdAt, attempt } = refund ?? {};
    const adapter = payment && this.#providers.get(payment.provider);
    if (!refund || !adapter?.fetchRefund || !reference || status !== RefundStatus.PENDING) return true;
    const {
      id: paymentId,
      storeId,
      orderId,
      providerReference,
      chargeReference,
      currency,
      provider,
    } = payment!;
    const known = { storeId, orderId, paymentId, refundId, reference, chargeReference, currency };
    const subject = {
      table: 'payment_refunds',
      storeId,
      id: refundId,
      attempt: attempt!,
      createdAt: createdAt!,
    } as const;
    const answer = await this.#calls.ask(provider, subject, async () => ({
      said: await adapter.fetchRefund!({ ...known, paymentReference: providerReference! }),
    }));
    if (answer?.said) {
      await this.#changes.apply({ ...answer.said, refundId }, { provider, account: payment!.account, actor });
    }
    return answer !== undefined;
  }

  async #read(storeId: string, refundId: string): Promise<[Row<PaymentRefund>?, Row<Payment>?]> {
    const where = 'where t.store_id = $1 and t.id = $2';
    const [refund] = await this.#reader.rows(PaymentRefund, where, [storeId, refundId]);
    if (!refund) return [];
    const [payment] = await this.#reader.rows(Payment, where, [storeId, refund.paymentId]);
    return payment ? [refund, payment] : [];
  }
}
