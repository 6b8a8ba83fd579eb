import type {
  Intent,
  MoneyMove,
  MoveResult,
  PaymentProvider,
} from '../../../src/features/payments/payment-provider.ts';
import { ProviderName } from '../../../src/features/payments/providers/provider-name.ts';
import type {
  ProviderChange,
  ProviderPayment,
  ProviderRefund,
} from '../../../src/features/payments/providers/provider-state.ts';

type Call = 'createIntent' | 'capture' | 'cancel' | 'refund' | 'fetchPayment' | 'fetchRefund';
/** `before`: nothing happened. `after`: it happened, and the answer is lost. */
type Fault = { readonly at: 'before' | 'after'; readonly error?: Error };
type Asked = Parameters<PaymentProvider['createIntent']>[0];

/**
 * A payment provider in this process that keeps its books like a real one: payments and refunds by idempotency key, and
 * a list of the changes that it would report. A test scripts its answers and what the payer does.
 */
export class ScriptedProvider implements PaymentProvider {
  readonly name: ProviderName;
  readonly isCapturedByStaff = false;
  readonly payments = new Map<string, ProviderPayment>();
  readonly refunds = new Map<string, ProviderRefund>();
  /** What it would report by webhook, the oldest first. */
  readonly reported: ProviderChange[] = [];
  /** `createIntent 1` for the first attempt of a key. */
  readonly calls: string[] = [];
  /** The status of the next new payments; PENDING without an entry. */
  readonly nextStatus: Intent['status'][] = [];
  /** The status of the next refunds; SUCCEEDED without an entry. */
  readonly nextRefund: ('PENDING' | 'SUCCEEDED' | 'REFUSED')[] = [];
  readonly #faults = new Map<Call, Fault[]>();
  readonly #refusals = new Map<Call, string>();
  /** What is refused with its reason, in words for the buyer. */
  readonly chargeRefusal: (amount: number, currency: string) => string | undefined;

  constructor(
    options: {
      name?: ProviderName;
      chargeRefusal?: (amount: number, currency: string) => string | undefined;
    } = {},
  ) {
    this.name = options.name ?? ProviderName.STRIPE;
    this.chargeRefusal = options.chargeRefusal ?? (() => undefined);
  }

  /** The next calls fail, one for each fault. */
  fail(call: Call, ...faults: readonly Fault[]): void {
    this.#faults.set(call, [...(this.#faults.get(call) ?? []), ...faults]);
  }

  /** Forgets the failures that no call has met. */
  heal(): void {
    this.#faults.clear();
    this.#refusals.clear();
  }

  /** The next call of this kind is refused and has no effect. */
  refuse(call: 'capture' | 'cancel', code: string): void {
    this.#refusals.set(call, code);
  }

  async createIntent(asked: Asked): Promise<Intent> {
    const { idempotencyKey, attempt, storeId, orderId, amount, currency } = asked;
    return this.#answer('createIntent', attempt, () => {
      const reference = `pi_${idempotencyKey}`;
      if (!this.payments.has(reference)) {
        const status = this.nextStatus.shift() ?? 'PENDING';
        const ids = { storeId, orderId, paymentId: idempotencyKey };
        this.payments.set(reference, {
          reference,
          ids,
          amount,
          currency,
          status: 'PENDING',
          capturedAmount: 0,
        });
        if (status !== 'PENDING') this.settle(reference, status);
      }
      const { status, chargeReference, captureBefore, declineCode } = this.payments.get(reference)!;
      if (status === 'CANCELLED') throw new Error('the payment was cancelled');
      return {
        reference,
        status,
        ...(chargeReference && { chargeReference }),
        ...(captureBefore && { captureBefore }),
        ...(declineCode && { declineCode }),
        ...(status === 'PENDING' && {
          nextAction: { kind: 'CONFIRM_WITH_STRIPE', clientSecret: `secret_${reference}` },
        }),
      };
    });
  }

  /** The payer, the bank or somebody at the provider changes a payment, and the provider reports it. */
  settle(
    reference: string,
    status: ProviderPayment['status'],
    facts: Partial<ProviderPayment> = {},
  ): ProviderPayment {
    const former = this.payments.get(reference)!;
    const payment: ProviderPayment = {
      ...former,
      status,
      ...((status === 'AUTHORIZED' || status === 'CAPTURED') && { chargeReference: `ch_${reference}` }),
      ...(status === 'AUTHORIZED' && { captureBefore: new Date(Date.now() + 7 * 86_400_000) }),
      ...(status === 'DECLINED' && { declineCode: 'card_declined' }),
      capturedAmount: status === 'CAPTURED' ? former.amount : 0,
      ...facts,
    };
    this.payments.set(reference, payment);
    this.reported.push({ kind: 'payment', payment });
    return payment;
  }

  capture({ reference, attempt, amount, idempotencyKey }: MoneyMove): Promise<MoveResult> {
    return this.#answer('capture', attempt, () => {
      const refusal = this.#takeRefusal('capture');
      if (refusal) return refusal;
      const payment = this.payments.get(reference)!;
      if (payment.status === 'AUTHORIZED') this.settle(reference, 'CAPTURED', { capturedAmount: amount });
      else if (payment.status !== 'CAPTURED') return { ok: false, code: 'not_authorized' };
      return { ok: true, reference: `cap_${idempotencyKey}` };
    });
  }

  cancel({ reference, attempt, idempotencyKey }: MoneyMove): Promise<MoveResult> {
    return this.#answer('cancel', attempt, () => {
      const refusal = this.#takeRefusal('cancel');
      if (refusal) return refusal;
      const { status } = this.payments.get(reference)!;
      if (status === 'CAPTURED') return { ok: false, code: 'already_captured' };
      if (status !== 'CANCELLED') this.settle(reference, 'CANCELLED');
      return { ok: true, reference: `void_${idempotencyKey}` };
    });
  }

  refund({ reference, attempt, amount, currency, idempotencyKey }: MoneyMove): Promise<MoveResult> {
    return this.#answer('refund', attempt, () => {
      const refund = `re_${idempotencyKey}`;
      if (!this.refunds.has(refund)) {
        const status = this.nextRefund.shift() ?? 'SUCCEEDED';
        if (status === 'REFUSED') return { ok: false, code: 'charge_disputed' };
        this.refunds.set(refund, {
          reference: refund,
          paymentReference: reference,
          refundId: idempotencyKey,
          ...{ amount, currency, status },
        });
        this.#reportRefund(refund);
      }
      return { ok: true, reference: refund, isFinal: this.refunds.get(refund)!.status !== 'PENDING' };
    });
  }

  /** A refund ends, or fails after it had succeeded, and the provider reports it. */
  endRefund(reference: string, status: 'SUCCEEDED' | 'FAILED'): void {
    const failure = status === 'FAILED' ? { failureCode: 'expired_or_canceled_card' } : {};
    this.refunds.set(reference, { ...this.refunds.get(reference)!, status, ...failure });
    this.#reportRefund(reference);
  }

  /** Somebody refunds a payment in the dashboard of the provider. */
  refundByHand(
    paymentReference: string,
    amount: number,
    status: 'PENDING' | 'SUCCEEDED' = 'SUCCEEDED',
  ): ProviderRefund {
    const { currency } = this.payments.get(paymentReference)!;
    const reference = `re_by_hand_${this.refunds.size}_${paymentReference}`;
    this.refunds.set(reference, { reference, paymentReference, amount, currency, status });
    return this.#reportRefund(reference);
  }

  fetchPayment(known: { reference: string | null; paymentId: string }): Promise<ProviderPayment | undefined> {
    const reference = known.reference ?? `pi_${known.paymentId}`;
    return this.#answer('fetchPayment', 1, () => this.payments.get(reference));
  }

  fetchRefund({ reference }: { reference: string }): Promise<ProviderRefund | undefined> {
    return this.#answer('fetchRefund', 1, () => this.refunds.get(reference));
  }

  #takeRefusal(call: Call): MoveResult | undefined {
    const code = this.#refusals.get(call);
    this.#refusals.delete(call);
    return code === undefined ? undefined : { ok: false, code };
  }

  #reportRefund(reference: string): ProviderRefund {
    const refund = this.refunds.get(reference)!;
    this.reported.push({ kind: 'refund', refund });
    return refund;
  }

  async #answer<T>(call: Call, attempt: number, work: () => T): Promise<T> {
    this.calls.push(`${call} ${attempt}`);
    const fault = this.#faults.get(call)?.shift();
    const failure = fault?.error ?? new Error(`${this.name} did not answer`);
    if (fault?.at === 'before') throw failure;
    const result = work();
    if (fault) throw failure;
    return result;
  }
}
