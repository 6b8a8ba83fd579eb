import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { unvalidatedAmount } from '../../../platform/inputs/unvalidated-values.ts';
import { markUnderway } from '../../orders/lifecycle/order-payment.ts';
import type { Order } from '../../orders/order.entity.ts';
import { lockOrder } from '../../orders/orders.locks.ts';
import { followHolds } from '../credit/paying/credit-payments.ts';
import type { Payment } from '../payment.entity.ts';
import { paymentEvent } from '../payment.events.ts';
import type { Intent } from '../payment-provider.ts';
import { addCapture, declinePayment, type PaymentRow, readPayment, underwayOf } from '../payments.locks.ts';
import { recordFirstAnswer } from './first-answer.locks.ts';
import { receiveMoney } from './money-arrival.ts';
import type { OpenPayment } from './open-payment.ts';
import type { PaymentChanges } from './payment-changes.ts';

type KnownPayment = Pick<Payment, 'id' | 'orderId' | 'currency'>;

interface Confirmation {
  readonly actor: Actor;
  readonly payment: KnownPayment;
  readonly idempotencyKey: string;
  /** @throws DomainError when payments of this provider cannot be confirmed like this */
  readonly expectProvider: () => void;
}

/**
 * Records the outcome of payments. Each outcome is recorded once, in a short transaction under the lock of the order.
 */
export class PaymentOutcomes {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;
  readonly #changes: PaymentChanges;

  constructor(parts: { transactions: Transactions; idempotency: Idempotency; changes: PaymentChanges }) {
    this.#transactions = parts.transactions;
    this.#idempotency = parts.idempotency;
    this.#changes = parts.changes;
  }

  /** Records the provider's first answer for an order that was just placed. */
  async recordFirst(answer: { actor: Actor; opened: OpenPayment; intent: Intent }): Promise<void> {
    const { actor, opened, intent } = answer;
    // Declines and authorizations are rarer, so they take the general way.
    const isRecorded =
      (intent.status === 'PENDING' || intent.status === 'CAPTURED') &&
      (await this.#transactions.runAutocommit((em) => recordFirstAnswer(em, answer)));
    if (isRecorded) return;
    await this.#changes.applyAnswer({ actor, paymentId: opened.id, orderId: opened.orderId, intent });
  }

  /**
   * Records that money of a pending payment has arrived: the whole rest, or a part.
   *
   * @param command.amount a decimal in the payment's currency; the whole rest when absent
   * @throws DomainError NOT_ALLOWED_NOW when the payment has ended or less is left of it
   */
  async capture(
    command: Confirmation & {
      amount?: string | null | undefined;
      operation: 'capturePayment' | 'confirmTestPayment';
    },
  ): Promise<void> {
    const { actor, payment, operation } = command;
    const { storeId } = actor;
    const { currency } = payment;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation,
      input: { paymentId: payment.id, amount: unvalidatedAmount(command.amount, currency) ?? undefined },
      validate: () => {
        command.expectProvider();
        const amount = amountAt('amount', command.amount, currency) ?? undefined;
        if (amount !== undefined && amount <= 0) throw invalid('amount', 'A capture is more than zero.');
        return amount;
      },
    };
    await this.#idempotency.run(call, async (em, asked) => {
      const order = await lockOrder(em, { storeId, orderId: payment.orderId });
      const known = await readPayment(em, { storeId, paymentId: payment.id });
      const amount = asked ?? known.amount - known.capturedAmount;
      const captured = await addCapture(em, { storeId, paymentId: payment.id, amount });
      if (!captured)
        throw notAllowedNow('The payment has ended, or less than that is left of it.', 'paymentId');
      await receiveMoney(em, { actor, order, payment: captured, amount });
      return { paymentId: payment.id };
    });
  }

  /**
   * Records that a pending payment failed.
   *
   * @throws DomainError NOT_ALLOWED_NOW when it has ended
   */
  async decline(command: Confirmation & { declineCode: string }): Promise<void> {
    const { actor, payment, declineCode, expectProvider: validate } = command;
    const { storeId } = actor;
    const input = { paymentId: payment.id, declineCode };
    const call = { actor, key: command.idempotencyKey, operation: 'confirmTestPayment', input, validate };
    await this.#idempotency.run(call, async (em) => {
      const order = await lockOrder(em, { storeId, orderId: payment.orderId });
      const declined = await declinePayment(em, { storeId, paymentId: payment.id, declineCode });
      if (!declined) throw notAllowedNow('The payment has ended already.', 'paymentId');
      await recordDecline(em, { actor, order, payment: declined, declineCode });
      return { paymentId: payment.id };
    });
  }
}

async function recordDecline(
  em: EntityManager,
  decline: { actor: Actor; order: Order; payment: PaymentRow; declineCode: string | null },
): Promise<void> {
  const { actor, order, payment, declineCode } = decline;
  const { amount } = payment;
  await appendEvents(em, [
    paymentEvent(payment, order, { type: 'payment.declined', actor, amount, declineCode }),
  ]);
  await followHolds(em, decline);
  const { storeId, id: orderId } = order;
  await markUnderway(em, { actor, orderId, underway: await underwayOf(em, { storeId, orderId }) });
}
