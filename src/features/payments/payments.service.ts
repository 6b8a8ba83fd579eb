import type { Actor } from '../../platform/auth/actor.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { DomainError } from '../../platform/errors/domain-error.ts';
import { invalid, notAllowedNow } from '../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { NOT_PAYABLE } from '../orders/order-status.ts';
import { lockOrder } from '../orders/orders.locks.ts';
import type { OpenPayment, PaymentChoice } from './outcomes/open-payment.ts';
import type { PaymentChanges } from './outcomes/payment-changes.ts';
import type { PaymentOutcomes } from './outcomes/payment-outcomes.ts';
import { Payment } from './payment.entity.ts';
import { choiceFingerprint, expectChoice, expectSound } from './payment-choice.ts';
import {
  cancellingOf,
  type ImmediateIntent,
  type Intent,
  type PaymentProviders,
} from './payment-provider.ts';
import { PaymentStatus } from './payment-status.ts';
import { cancelOpenPayments, insertPayment } from './payments.locks.ts';
import type { ProviderCalls } from './providers/provider-calls.ts';
import { apiNameOf, type ProviderName } from './providers/provider-name.ts';
import type { ProviderSwitches } from './switches/provider-switches.service.ts';

/**
 * Pays orders in three steps: store the payment, ask the provider with the payment's id as the idempotency key, store
 * the answer. So no lock is held during the call and no charge is made twice. Every step can be repeated after a crash.
 */
export class PaymentsService {
  readonly #idempotency: Idempotency;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #outcomes: PaymentOutcomes;
  readonly #switches: ProviderSwitches;
  readonly #changes: PaymentChanges;
  readonly #calls: ProviderCalls;

  constructor(parts: {
    idempotency: Idempotency;
    reader: Reader;
    providers: PaymentProviders;
    outcomes: PaymentOutcomes;
    switches: ProviderSwitches;
    changes: PaymentChanges;
    calls: ProviderCalls;
  }) {
    this.#idempotency = parts.idempotency;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#outcomes = parts.outcomes;
    this.#switches = parts.switches;
    this.#changes = parts.changes;
    this.#calls = parts.calls;
  }

  /** What the store offers to everybody. */
  offered(disabled: readonly ProviderName[]): { provider: ProviderName; isCapturedByStaff: boolean }[] {
    return [...this.#providers]
      .filter(([provider]) => !disabled.includes(provider))
      .map(([provider, { isCapturedByStaff }]) => ({ provider, isCapturedByStaff }));
  }

  /** @throws DomainError VALIDATION for what is no sound choice, or a provider this installation does not have */
  expectChoices(choices: readonly PaymentChoice[]): void {
    expectSound(choices);
    const [choice] = choices;
    if (!choice) return;
    const provider = this.#providers.get(choice.provider);
    const refusal = provider?.optionsRefusal?.(choice.options);
    if (refusal !== undefined) throw invalid('payments.0.stripe', refusal);
    if (provider) return;
    const names = [...this.#providers.keys()].map(apiNameOf);
    throw invalid('payments.0.provider', `Pay with ${names.join(' or ')}.`);
  }

  /** The refusal of a provider that the store has switched off. It names the others. */
  switchedOff(provider: ProviderName, disabled: readonly ProviderName[]): DomainError {
    return this.#switches.switchedOff(provider, disabled);
  }

  /**
   * Asked before anything is written.
   *
   * @param due minor units
   * @throws DomainError VALIDATION when the provider cannot charge the amount
   */
  expectChargeable({ provider }: PaymentChoice, due: { amount: number; currency: string }): void {
    const refusal = this.#providers.get(provider)?.chargeRefusal?.(due.amount, due.currency);
    if (refusal !== undefined) throw invalid('payments.0.amount', refusal);
  }

  /**
   * The provider's answer for a payment with this id if it is known in advance. Undefined if the provider has to be
   * asked.
   */
  immediateIntent({ provider, options }: PaymentChoice, paymentId: string): ImmediateIntent | undefined {
    return this.#providers.get(provider)?.immediateIntent?.({ ...options, idempotencyKey: paymentId });
  }

  /**
   * Asks the provider for a stored payment and records its answer. A second call does nothing. If the provider fails to
   * answer, the payment stays PENDING and is retried later.
   *
   * @param payment its id, or a payment that was just stored and need not be read again
   * @returns false when the provider did not answer
   */
  async settle(actor: Actor, payment: string | OpenPayment): Promise<boolean> {
    if (typeof payment === 'string') return this.#settleStored(actor, payment);
    const intent = await this.#ask(payment, actor.storeId);
    if (intent) await this.#outcomes.recordFirst({ actor, opened: payment, intent });
    return intent !== undefined;
  }

  async #settleStored(actor: Actor, paymentId: string): Promise<boolean> {
    const values = [actor.storeId, paymentId];
    const [payment] = await this.#reader.rows(Payment, 'where t.store_id = $1 and t.id = $2', values);
    if (!payment || payment.providerReference || payment.status !== PaymentStatus.PENDING) return true;
    const intent = await this.#ask(payment, actor.storeId);
    if (intent) await this.#changes.applyAnswer({ actor, paymentId, orderId: payment.orderId, intent });
    return intent !== undefined;
  }

  async #ask(payment: Omit<OpenPayment, 'order'>, storeId: string): Promise<Intent | undefined> {
    const { id, provider, providerOptions, orderId, amount, currency, attempt, createdAt } = payment;
    const adapter = this.#providers.get(provider);
    if (!adapter) return undefined;
    const facts = { ...providerOptions, storeId, orderId, amount, currency, createdAt };
    const subject = { table: 'payments', storeId, id, attempt, createdAt } as const;
    return this.#calls.ask(provider, subject, (present) =>
      adapter.createIntent({ ...facts, idempotencyKey: id, attempt: present }),
    );
  }

  /**
   * Starts a payment of the amount that is still due. A payment that still waits for the payer is replaced.
   *
   * @param command.owner of the idempotency key, for visitors
   * @returns the payment's id
   * @throws DomainError NOT_ALLOWED_NOW when the order cannot be paid, is paid, or is being paid
   */
  async pay(command: {
    actor: Actor;
    owner?: string | undefined;
    orderId: string;
    choices: readonly PaymentChoice[];
    idempotencyKey: string;
  }): Promise<string> {
    const { actor, owner, orderId, choices } = command;
    const { storeId } = actor;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'payOrder',
      input: { orderId, ...choiceFingerprint(choices) },
      validate: () => this.expectChoices(choices),
      ...(owner !== undefined && { owner }),
    };
    const { paymentId } = await this.#idempotency.run(call, async (em) => {
      const order = await lockOrder(em, { storeId, orderId });
      if (NOT_PAYABLE.includes(order.status)) {
        throw notAllowedNow(`An order that is ${order.status} cannot be paid.`, 'orderId');
      }
      const amount = order.amountDue();
      if (amount === 0) throw notAllowedNow('There is nothing left to pay.', 'orderId');
      const cancelling = cancellingOf(this.#providers.values());
      const { spared, authorized } = await cancelOpenPayments(em, {
        storeId,
        orderId,
        isForced: false,
        cancelling,
      });
      if (authorized >= amount) {
        throw notAllowedNow('Everything due is authorized already.', 'orderId');
      }
      if (spared > 0)
        throw notAllowedNow('A payment of this order is under way; try again shortly.', 'orderId');
      const choice = expectChoice(choices, { amount, currency: order.currency });
      this.expectChargeable(choice, { amount, currency: order.currency });
      const { provider, options } = choice;
      await this.#switches.expectOn(em, { storeId, provider });
      return { paymentId: await insertPayment(em, { order, amount, provider, options }) };
    });
    await this.settle(actor, paymentId);
    return paymentId;
  }
}
