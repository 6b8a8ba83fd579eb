import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { DomainError } from '../../platform/errors/domain-error.ts';
import { invalid, notAllowedNow } from '../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Order } from '../orders/order.entity.ts';
import { NOT_PAYABLE } from '../orders/order-status.ts';
import { lockOrder } from '../orders/orders.locks.ts';
import { payByCredit } from './credit/paying/credit-payments.ts';
import { type PaymentPlan, planPayments } from './credit/paying/credit-plan.ts';
import type { CreditHolder, CreditSource, CreditSources } from './credit/paying/credit-sources.ts';
import type { OpenPayment, PaymentChoice } from './outcomes/open-payment.ts';
import type { PaymentChanges } from './outcomes/payment-changes.ts';
import type { PaymentOutcomes } from './outcomes/payment-outcomes.ts';
import { Payment } from './payment.entity.ts';
import { choiceFingerprint, expectSound } from './payment-choice.ts';
import {
  cancellingOf,
  type ImmediateIntent,
  type Intent,
  type PaymentProviders,
} from './payment-provider.ts';
import { shareAmounts } from './payment-shares.ts';
import { PaymentStatus } from './payment-status.ts';
import { cancelOpenPayments, insertPayment } from './payments.locks.ts';
import { isCredit } from './providers/credit-providers.ts';
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
  readonly #credit: CreditSources;

  constructor(parts: {
    idempotency: Idempotency;
    reader: Reader;
    providers: PaymentProviders;
    outcomes: PaymentOutcomes;
    switches: ProviderSwitches;
    changes: PaymentChanges;
    calls: ProviderCalls;
    credit: CreditSources;
  }) {
    this.#idempotency = parts.idempotency;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#outcomes = parts.outcomes;
    this.#switches = parts.switches;
    this.#changes = parts.changes;
    this.#calls = parts.calls;
    this.#credit = parts.credit;
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
    for (const [at, { provider, options }] of choices.entries()) {
      const refusal = this.#providers.get(provider)?.optionsRefusal?.(options);
      if (refusal !== undefined) throw invalid(`payments.${at}.stripe`, refusal);
    }
    const unknown = choices.findIndex(({ provider }) => !this.#providers.has(provider));
    if (unknown === -1) return;
    const names = [...this.#providers.keys()].map(apiNameOf);
    throw invalid(`payments.${unknown}.provider`, `Pay with ${names.join(' or ')}.`);
  }

  /** The refusal of a provider that the store has switched off. It names the others. */
  switchedOff(provider: ProviderName, disabled: readonly ProviderName[]): DomainError {
    return this.#switches.switchedOff(provider, disabled);
  }

  /**
   * The accounts that the choices name, looked up before anything is locked. Whether they can pay is decided under their
   * locks.
   *
   * @throws DomainError TOO_MANY_ATTEMPTS after too many unknown codes of gift cards
   */
  creditSources(
    choices: readonly PaymentChoice[],
    holder: CreditHolder,
  ): Promise<readonly (CreditSource | undefined)[]> {
    return this.#credit.of(choices, holder);
  }

  /**
   * Who pays how much of what is due. Asked before anything is written.
   *
   * @param due minor units, more than 0
   * @throws DomainError VALIDATION when the choices do not add up or a provider cannot charge its part, or with a
   *   CreditError for an account that there is not
   */
  plan(
    choices: readonly PaymentChoice[],
    due: { amount: number; currency: string; sources: readonly (CreditSource | undefined)[] },
  ): PaymentPlan<PaymentChoice> {
    const plan = planPayments(choices, { ...due, amounts: shareAmounts(choices, due) });
    const { rest } = plan;
    if (rest) {
      const refusal = this.#providers.get(rest.choice.provider)?.chargeRefusal?.(rest.amount, due.currency);
      if (refusal !== undefined) throw invalid(`${rest.field}.amount`, refusal);
    }
    return plan;
  }

  /**
   * What is known in advance of the payment by no credit, which has this id. Credit alone pays at once. Undefined if the
   * provider has to be asked.
   */
  immediateIntent(choices: readonly PaymentChoice[], paymentId: string): ImmediateIntent | undefined {
    const rest = choices.find(({ provider }) => !isCredit(provider));
    if (!rest) return choices.length > 0 ? { reference: paymentId, state: 'CAPTURED' } : undefined;
    const request = { ...rest.options, idempotencyKey: paymentId };
    return this.#providers.get(rest.provider)?.immediateIntent?.(request);
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
   * Starts payments of the amount that is still due. A payment that still waits for the payer is replaced, and credit that
   * is held for the order is given back first.
   *
   * @param command.owner of the idempotency key, for visitors
   * @returns the ids of the payments, in the order of the choices
   * @throws DomainError NOT_ALLOWED_NOW when the order cannot be paid, is paid, or is being paid
   */
  async pay(command: {
    actor: Actor;
    owner?: string | undefined;
    orderId: string;
    choices: readonly PaymentChoice[];
    holder: CreditHolder;
    idempotencyKey: string;
  }): Promise<readonly string[]> {
    const { actor, owner, orderId, choices, holder } = command;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'payOrder',
      input: { orderId, ...choiceFingerprint(choices) },
      validate: () => this.expectChoices(choices),
      ...(owner !== undefined && { owner }),
    };
    const sources = await this.creditSources(choices, holder);
    const { paymentId, paymentIds } = await this.#idempotency.run<StartedPayments>(call, (em) =>
      this.#start(em, { actor, orderId, choices, sources }),
    );
    if (paymentId) await this.settle(actor, paymentId);
    return paymentIds ?? [paymentId!];
  }

  async #start(
    em: EntityManager,
    command: {
      actor: Actor;
      orderId: string;
      choices: readonly PaymentChoice[];
      sources: readonly (CreditSource | undefined)[];
    },
  ): Promise<StartedPayments> {
    const { actor, orderId, choices, sources } = command;
    const { storeId } = actor;
    const order = await lockOrder(em, { storeId, orderId });
    const { currency } = order;
    if (NOT_PAYABLE.includes(order.status)) {
      throw notAllowedNow(`An order that is ${order.status} cannot be paid.`, 'orderId');
    }
    const amount = order.amountDue();
    if (amount === 0) throw notAllowedNow('There is nothing left to pay.', 'orderId');
    const ended = { actor, orderId, isForced: false, cancelling: cancellingOf(this.#providers.values()) };
    const { spared, authorized } = await cancelOpenPayments(em, ended);
    if (authorized >= amount) throw notAllowedNow('Everything due is authorized already.', 'orderId');
    if (spared > 0)
      throw notAllowedNow('A payment of this order is under way; try again shortly.', 'orderId');
    const { credits, rest } = this.plan(choices, { amount, currency, sources });
    for (const { provider } of choices) await this.#switches.expectOn(em, { storeId, provider });
    const restId = rest && (await insertRest(em, order, rest));
    if (credits.length === 0) return { paymentId: restId };
    await payByCredit(em, { actor, order, parts: credits, isWhole: !rest });
    const ids = new Map(credits.map(({ field, paymentId }) => [field, paymentId]));
    return { paymentId: restId, paymentIds: choices.map((_, at) => ids.get(`payments.${at}`) ?? restId!) };
  }
}

/** As stored under the idempotency key. */
interface StartedPayments {
  /** Of the provider that has to be asked. Null when credit pays everything. */
  readonly paymentId: string | null;
  /** All of them. Absent without credit. */
  readonly paymentIds?: readonly string[];
}

function insertRest(
  em: EntityManager,
  order: Order,
  { choice, amount }: NonNullable<PaymentPlan<PaymentChoice>['rest']>,
): Promise<string> {
  const { provider, options } = choice;
  return insertPayment(em, { order, amount, provider, options });
}
