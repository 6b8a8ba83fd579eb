import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, systemActor } from '../../../platform/auth/actor.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { markUnderway } from '../../orders/lifecycle/order-payment.ts';
import { CANCELLED_OR_EXPIRED, OrderStatus } from '../../orders/order-status.ts';
import { endCommand, scheduleVoid } from '../commands/commands.locks.ts';
import { followHolds } from '../credit/paying/credit-payments.ts';
import { reportMoney } from '../discrepancies/found-money.ts';
import { paymentEvent } from '../payment.events.ts';
import type { Intent } from '../payment-provider.ts';
import { PaymentStatus } from '../payment-status.ts';
import { type LockedPayment, lockPayment, type PaymentRow, underwayOf } from '../payments.locks.ts';
import { accountOf, type ChangeOutcome, type ChangeSource } from '../providers/change-source.ts';
import { findPayment } from '../providers/known-payment.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { NextAction, ProviderPayment } from '../providers/provider-state.ts';
import { receiveMoney } from './money-arrival.ts';
import { decidePayment } from './payment-decision.ts';
import { addNextAction, writePaymentState } from './payment-state.locks.ts';

const EVENT_OF = {
  [PaymentStatus.PENDING]: 'payment.pending',
  [PaymentStatus.AUTHORIZED]: 'payment.authorized',
  [PaymentStatus.DECLINED]: 'payment.declined',
  [PaymentStatus.CANCELLED]: 'payment.voided',
} as const;

/** Brings our payments up to what providers say about them. */
export class PaymentChanges {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #cancelling: readonly ProviderName[];

  /** @param parts.cancelling the providers that can end a payment */
  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    cancelling: readonly ProviderName[];
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#cancelling = parts.cancelling;
  }

  /** Applies a state that arrived: by webhook, or fetched. */
  async apply(said: ProviderPayment, source: ChangeSource): Promise<ChangeOutcome> {
    const known = await findPayment(this.#reader, {
      provider: source.provider,
      account: accountOf(source),
      references: [said.reference, said.chargeReference],
      ids: said.ids,
    });
    if (!known) return 'unknown';
    const actor = source.actor ?? systemActor(known.storeId, 'payments');
    return this.#transactions.run(async (em) => {
      const locked = await lockPayment(em, { actor, ...known });
      return (await this.applyWithin(em, locked, said)) ? 'applied' : 'unchanged';
    });
  }

  /** Applies the provider's answer to a new payment. A repeated answer changes nothing. */
  async applyAnswer(answer: {
    actor: Actor;
    orderId: string;
    paymentId: string;
    intent: Intent;
  }): Promise<void> {
    const { actor, orderId, paymentId, intent } = answer;
    await this.#transactions.run(async (em) => {
      const locked = await lockPayment(em, { actor, orderId, paymentId });
      await this.applyWithin(em, locked, stateOf(intent, locked.payment), intent.nextAction);
    });
  }

  /**
   * Applies a state in the caller's transaction, which has locked the order.
   *
   * @returns whether anything changed
   */
  async applyWithin(
    em: EntityManager,
    locked: LockedPayment,
    said: ProviderPayment,
    nextAction?: NextAction,
  ): Promise<boolean> {
    const { payment, order } = locked;
    await endCommands(em, payment, said);
    const decision = decidePayment(payment, said, { isEnded: CANCELLED_OR_EXPIRED.includes(order.status) });
    if (decision.kind === 'discrepancy') return reportMoney(em, locked, decision.discrepancy);
    if (decision.kind === 'nothing') {
      if (nextAction) await addNextAction(em, payment, nextAction);
      return false;
    }
    if (decision.kind === 'release' && this.#cancelling.includes(payment.provider)) {
      await scheduleVoid(em, { storeId: payment.storeId, paymentId: payment.id });
    }
    const to = decision.kind === 'release' ? PaymentStatus.CANCELLED : decision.to;
    const isNew = payment.reference === null;
    if (decision.kind === 'release' && !isNew && payment.status === to) return false;
    const written = await writePaymentState(em, payment, { to, said, nextAction });
    const isFirst = isNew && to === PaymentStatus.PENDING;
    if (written.status !== payment.status || isFirst) {
      await this.#follow(em, { ...locked, payment: written }, said);
    }
    return true;
  }

  /** What follows from a payment's new status. */
  async #follow(em: EntityManager, locked: LockedPayment, said: ProviderPayment): Promise<void> {
    const { actor, order, payment } = locked;
    const { storeId, orderId } = payment;
    if (payment.status === PaymentStatus.CAPTURED) {
      // Only an authorization is captured in part, so its order was confirmed by it, even if that was never heard of.
      const isPart = payment.capturedAmount < payment.amount && order.status === OrderStatus.PENDING;
      const underway = { isPending: false, authorized: payment.amount };
      if (isPart) await markUnderway(em, { actor, orderId, underway });
      await receiveMoney(em, { actor, order, payment, amount: payment.capturedAmount });
      if (order.status !== OrderStatus.PENDING) return;
    } else {
      const facts = {
        type: EVENT_OF[payment.status],
        actor,
        amount: payment.amount,
        declineCode: payment.status === PaymentStatus.DECLINED ? (said.declineCode ?? null) : null,
        captureBefore: payment.status === PaymentStatus.AUTHORIZED ? (said.captureBefore ?? null) : null,
      };
      await appendEvents(em, [paymentEvent(payment, order, facts)]);
      await followHolds(em, locked);
    }
    await markUnderway(em, { actor, orderId, underway: await underwayOf(em, { storeId, orderId }) });
  }
}

/** Ends the command that waits for what the provider says. */
async function endCommands(em: EntityManager, payment: PaymentRow, said: ProviderPayment): Promise<void> {
  const { storeId, id: paymentId, reference, status } = payment;
  // A new payment has no commands, and the end of another object does not end those of this one.
  if (reference === null ? status === PaymentStatus.PENDING : said.reference !== reference) return;
  if (said.status === 'CAPTURED') await endCommand(em, { storeId, paymentId }, PaymentStatus.CAPTURED);
  if (said.status === 'CANCELLED') await endCommand(em, { storeId, paymentId }, PaymentStatus.CANCELLED);
}

/** An answer as the state of the whole payment. */
function stateOf(intent: Intent, { amount, currency }: PaymentRow): ProviderPayment {
  const { nextAction: _, ...state } = intent;
  return { ...state, amount, currency, capturedAmount: intent.status === 'CAPTURED' ? amount : 0 };
}
