import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { unvalidatedAmount } from '../../../platform/inputs/unvalidated-values.ts';
import { insertCommand } from '../commands/commands.locks.ts';
import { CommandKind, CommandStatus } from '../commands/payment-command.entity.ts';
import type { PaymentChanges } from '../outcomes/payment-changes.ts';
import type { Payment } from '../payment.entity.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { PaymentStatus } from '../payment-status.ts';
import { type LockedPayment, lockPayment } from '../payments.locks.ts';
import { apiNameOf } from '../providers/provider-name.ts';
import type { PaymentCommands } from './commands.service.ts';

interface StaffCommand {
  readonly actor: Actor;
  readonly payment: Row<Payment>;
  readonly idempotencyKey: string;
}

/** The payments that a provider can still end. */
const VOIDABLE = [PaymentStatus.PENDING, PaymentStatus.DECLINED, PaymentStatus.AUTHORIZED];

/** Captures and voids payments at their provider, in three steps: store the command, ask, record the answer. */
export class CapturesService {
  readonly #idempotency: Idempotency;
  readonly #providers: PaymentProviders;
  readonly #commands: PaymentCommands;
  readonly #changes: PaymentChanges;

  constructor(parts: {
    idempotency: Idempotency;
    providers: PaymentProviders;
    commands: PaymentCommands;
    changes: PaymentChanges;
  }) {
    this.#idempotency = parts.idempotency;
    this.#providers = parts.providers;
    this.#commands = parts.commands;
    this.#changes = parts.changes;
  }

  /** Whether payments of the provider are captured by a call to it. */
  captures({ provider }: Pick<Payment, 'provider'>): boolean {
    return this.#providers.get(provider)?.capture !== undefined;
  }

  /**
   * Captures an authorized payment. The first capture is final and releases the rest.
   *
   * @param command.amount a decimal in the payment's currency; what is due when absent, at most what is authorized
   * @throws DomainError NOT_ALLOWED_NOW when it is not authorized, or when the provider refuses
   */
  async capture(command: StaffCommand & { amount: string | null | undefined }): Promise<void> {
    const { actor, payment } = command;
    const { currency } = payment;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'capturePayment',
      input: { paymentId: payment.id, amount: unvalidatedAmount(command.amount, currency) ?? undefined },
      validate: () => {
        const amount = amountAt('amount', command.amount, currency) ?? undefined;
        if (amount !== undefined && amount <= 0) throw invalid('amount', 'A capture is more than zero.');
        return amount;
      },
    };
    const { commandId } = await this.#idempotency.run(call, async (em, asked) => {
      const { payment: stored, order } = await this.#locked(em, command);
      if (stored.status === PaymentStatus.CAPTURED) {
        throw notAllowedNow(
          'The payment is captured. A first capture is final and releases the rest.',
          'paymentId',
        );
      }
      if (stored.status !== PaymentStatus.AUTHORIZED) {
        throw notAllowedNow('Only an authorized payment can be captured.', 'paymentId');
      }
      const due = order.amountDue();
      if (due === 0) throw notAllowedNow('There is nothing left to pay: void the payment.', 'paymentId');
      const provider = this.#providers.get(payment.provider);
      // What a whole capture brings beyond what is due goes back as a refund.
      const most = provider?.isCapturedWhole ? stored.amount : Math.min(stored.amount, due);
      const amount = asked ?? most;
      if (amount > most) throw notAllowedNow('Less than that is authorized, or due.', 'amount');
      if (amount < most && provider?.isCapturedWhole) {
        throw invalid(
          'amount',
          `${apiNameOf(payment.provider)} captures all or nothing: leave \`amount\` out.`,
        );
      }
      const refusal = provider?.chargeRefusal?.(amount, currency);
      if (refusal !== undefined && amount !== stored.amount) throw invalid('amount', refusal);
      return { commandId: await this.#store(em, command, { kind: CommandKind.CAPTURE, amount }) };
    });
    await this.#finish(actor, commandId);
  }

  /**
   * Ends a payment that is not captured. Its order keeps its status. Where no provider moves the money, nobody is asked.
   *
   * @throws DomainError NOT_ALLOWED_NOW when it has ended, or when the provider cannot end it
   */
  async void(command: StaffCommand): Promise<void> {
    const { actor, payment } = command;
    const { provider } = payment;
    const input = { paymentId: payment.id };
    const adapter = this.#providers.get(provider);
    const validate = () => {
      if (adapter?.cancel || adapter?.isCapturedByStaff) return;
      const refusal = adapter?.voidRefusal ?? `Payments of ${apiNameOf(provider)} cannot be voided.`;
      throw notAllowedNow(refusal, 'paymentId');
    };
    const call = { actor, key: command.idempotencyKey, operation: 'voidPayment', input, validate };
    const { commandId } = await this.#idempotency.run(call, async (em) => {
      const locked = await this.#locked(em, command);
      const { payment: stored } = locked;
      if (!VOIDABLE.includes(stored.status))
        throw notAllowedNow('The payment has ended already.', 'paymentId');
      if (stored.reference === null) {
        throw notAllowedNow('The provider has not answered yet; try again shortly.', 'paymentId');
      }
      if (stored.capturedAmount > 0) throw notAllowedNow('Money of it has arrived: refund it.', 'paymentId');
      if (!adapter?.cancel) {
        const { amount, currency, reference } = stored;
        const said = { reference, amount, currency, status: 'CANCELLED', capturedAmount: 0 } as const;
        await this.#changes.applyWithin(em, locked, said);
        return { commandId: null };
      }
      return { commandId: await this.#store(em, command, { kind: CommandKind.VOID, amount: null }) };
    });
    if (commandId !== null) await this.#finish(actor, commandId);
  }

  #locked(em: EntityManager, { actor, payment }: StaffCommand): Promise<LockedPayment> {
    return lockPayment(em, { actor, orderId: payment.orderId, paymentId: payment.id });
  }

  async #store(
    em: EntityManager,
    { actor, payment }: StaffCommand,
    asked: { kind: CommandKind; amount: number | null },
  ): Promise<string> {
    const { storeId, label: createdBy } = actor;
    const id = await insertCommand(em, { storeId, paymentId: payment.id, createdBy, ...asked });
    if (!id) throw notAllowedNow('The payment is being captured or voided; try again shortly.', 'paymentId');
    return id;
  }

  /** @throws DomainError when the provider refused */
  async #finish(actor: Actor, commandId: string): Promise<void> {
    await this.#commands.settle(actor, commandId);
    const ended = await this.#commands.read(actor.storeId, commandId);
    if (ended?.status !== CommandStatus.FAILED) return;
    throw notAllowedNow(`The provider refused with the code ${ended.failureCode}.`, 'paymentId');
  }
}
