import { type Actor, systemActor } from '../../../platform/auth/actor.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { acceptCommand, failCommand, scheduleVoid, UNKNOWN_AT_PROVIDER } from '../commands/commands.locks.ts';
import { CommandKind, CommandStatus, PaymentCommand } from '../commands/payment-command.entity.ts';
import type { PaymentChanges } from '../outcomes/payment-changes.ts';
import { Payment } from '../payment.entity.ts';
import type { MoneyMove, MoveResult, PaymentProvider, PaymentProviders } from '../payment-provider.ts';
import { PaymentStatus } from '../payment-status.ts';
import { lockPayment } from '../payments.locks.ts';
import type { ProviderCalls } from '../providers/provider-calls.ts';
import type { ProviderPayment } from '../providers/provider-state.ts';

interface Asked {
  readonly actor: Actor;
  readonly command: Row<PaymentCommand>;
  readonly payment: Row<Payment>;
  readonly provider: PaymentProvider;
}

/**
 * Carries out stored commands: asks the provider with the command's id as the key, and records the answer. Every step
 * can be repeated after a crash.
 */
export class PaymentCommands {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #changes: PaymentChanges;
  readonly #calls: ProviderCalls;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    providers: PaymentProviders;
    changes: PaymentChanges;
    calls: ProviderCalls;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#calls = parts.calls;
  }

  async read(storeId: string, commandId: string): Promise<Row<PaymentCommand> | undefined> {
    const values = [storeId, commandId];
    return (await this.#reader.rows(PaymentCommand, 'where t.store_id = $1 and t.id = $2', values))[0];
  }

  /**
   * Does nothing once the command has ended. If the provider fails to answer, the command stays PENDING.
   *
   * @returns false when the provider did not answer
   */
  async settle(actor: Actor, commandId: string): Promise<boolean> {
    const { storeId } = actor;
    const command = await this.read(storeId, commandId);
    if (command?.status !== CommandStatus.PENDING) return true;
    const payment = await this.#payment(storeId, command.paymentId);
    const provider = payment && this.#providers.get(payment.provider);
    // Without the provider's settings nobody can be asked. The command waits for them.
    if (!payment || !provider) return false;
    const asked = { actor, command, payment, provider };
    if (command.providerReference !== null) return (await this.refresh(actor, payment)) !== 'silent';
    if (payment.providerReference !== null) return this.#move(asked);
    return this.#find(asked);
  }

  /**
   * Asks the provider for the present state of a payment and applies it.
   *
   * @returns `unknown` when the provider has no such payment, `silent` when it did not answer
   */
  async refresh(actor: Actor, payment: Row<Payment>): Promise<'known' | 'unknown' | 'silent'> {
    const { id, storeId, orderId, providerReference: reference, currency, createdAt } = payment;
    const provider = this.#providers.get(payment.provider);
    if (!provider?.fetchPayment) return 'unknown';
    const subject = { table: 'payments', storeId, id, attempt: payment.attempt, createdAt } as const;
    const known = { storeId, orderId, paymentId: id, reference, currency, createdAt };
    const answer = await this.#calls.ask(payment.provider, subject, async () => ({
      state: await provider.fetchPayment!(known),
    }));
    if (!answer) return 'silent';
    if (!answer.state) return 'unknown';
    const ids = { storeId, orderId, paymentId: id };
    const source = { provider: payment.provider, account: payment.account, actor };
    await this.#changes.apply({ ...answer.state, ids }, source);
    return 'known';
  }

  /** Asks again what became of an authorization that has ended by its time. */
  async refreshById({ storeId, id }: { storeId: string; id: string }): Promise<boolean> {
    const payment = await this.#payment(storeId, id);
    return !payment || (await this.refresh(systemActor(storeId, 'payments'), payment)) !== 'silent';
  }

  async #payment(storeId: string, paymentId: string): Promise<Row<Payment> | undefined> {
    const values = [storeId, paymentId];
    return (await this.#reader.rows(Payment, 'where t.store_id = $1 and t.id = $2', values))[0];
  }

  /** The answer to the payment itself was lost, so the provider is asked for the payment before it is moved. */
  async #find(asked: Asked): Promise<boolean> {
    const { actor, command, payment } = asked;
    const found = await this.refresh(actor, payment);
    if (found === 'silent') return false;
    const known = await this.#payment(command.storeId, command.paymentId);
    if (found === 'known' && known?.providerReference) return this.#move({ ...asked, payment: known });
    await this.#fail(asked, UNKNOWN_AT_PROVIDER);
    return true;
  }

  async #move(asked: Asked): Promise<boolean> {
    const { actor, command, payment, provider } = asked;
    const result = await this.#ask(asked, moveOf(command, payment), provider);
    if (!result) return false;
    if (!result.ok) {
      await this.#fail(asked, result.code);
      await this.refresh(actor, payment);
      return true;
    }
    const { reference, isFinal } = result;
    await this.#transactions.run(async (em) => {
      const locked = await lockPayment(em, { actor, orderId: payment.orderId, paymentId: payment.id });
      await acceptCommand(em, { storeId: command.storeId, commandId: command.id, reference });
      if (isFinal !== false) await this.#changes.applyWithin(em, locked, stateAfter(command, payment));
    });
    return true;
  }

  #ask(
    { command, payment }: Asked,
    move: Omit<MoneyMove, 'attempt'>,
    provider: PaymentProvider,
  ): Promise<MoveResult | undefined> {
    const { storeId, id, attempt, createdAt, kind } = command;
    const subject = { table: 'payment_commands', storeId, id, attempt, createdAt } as const;
    return this.#calls.ask(payment.provider, subject, async (present) => {
      const answer = await (kind === CommandKind.CAPTURE
        ? provider.capture?.({ ...move, attempt: present })
        : provider.cancel?.({ ...move, attempt: present }));
      return answer ?? { ok: false, code: 'not_supported' };
    });
  }

  /** A capture that failed leaves an authorization. If the payment was cancelled meanwhile, it is released. */
  async #fail({ actor, command, payment, provider }: Asked, code: string): Promise<void> {
    const { storeId, id: commandId, kind } = command;
    await this.#transactions.run(async (em) => {
      const locked = await lockPayment(em, { actor, orderId: payment.orderId, paymentId: payment.id });
      if (!(await failCommand(em, { storeId, commandId, code }))) return;
      if (
        kind === CommandKind.CAPTURE &&
        locked.payment.status === PaymentStatus.CANCELLED &&
        provider.cancel
      ) {
        await scheduleVoid(em, { storeId, paymentId: payment.id });
      }
    });
  }
}

function moveOf(command: Row<PaymentCommand>, payment: Row<Payment>): Omit<MoneyMove, 'attempt'> {
  const { id, storeId, orderId, providerReference, chargeReference, currency } = payment;
  return {
    reference: providerReference!,
    chargeReference,
    ids: { storeId, orderId, paymentId: id },
    amount: command.amount ?? payment.amount,
    currency,
    idempotencyKey: command.id,
    createdAt: command.createdAt,
  };
}

/** The state of a payment after the provider has carried out a command. */
function stateAfter(command: Row<PaymentCommand>, payment: Row<Payment>): ProviderPayment {
  const { amount, currency, chargeReference } = payment;
  const isCapture = command.kind === CommandKind.CAPTURE;
  return {
    reference: payment.providerReference!,
    ...(chargeReference !== null && { chargeReference }),
    ...{ amount, currency, status: isCapture ? 'CAPTURED' : 'CANCELLED' },
    capturedAmount: isCapture ? (command.amount ?? 0) : 0,
  };
}
