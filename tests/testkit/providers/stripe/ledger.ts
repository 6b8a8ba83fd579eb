import type { FakeBalanceTransaction, FakeCharge, FakeDispute, FakeRefund } from './objects.ts';
import type { FakeStripeState } from './state.ts';

const AVAILABLE_SECONDS = 2 * 24 * 3600;
/** In minor units: for a dispute that took the money. */
const DISPUTE_FEE = 1500;

/** What a payment has brought in, in Stripe's units. */
export interface FakeBooks {
  readonly currency: string;
  readonly authorized: number;
  readonly captured: number;
  /** Succeeded and pending refunds. */
  readonly refunded: number;
}

/** The balance of the account. The currency of the account is that of each charge. */
export class FakeLedger {
  readonly #state: FakeStripeState;

  constructor(state: FakeStripeState) {
    this.#state = state;
  }

  charged(charge: FakeCharge): void {
    const amount = charge.amount_captured;
    const entry = this.#add(charge, { type: 'charge', category: 'charge', amount, fee: feeOf(amount) });
    charge.balance_transaction = entry.id;
  }

  refunded(refund: FakeRefund): void {
    const amount = -refund.amount;
    refund.balance_transaction = this.#add(refund, { type: 'refund', category: 'refund', amount, fee: 0 }).id;
  }

  /** The money of a refund comes back. */
  refundFailed(refund: FakeRefund): void {
    const { amount } = refund;
    const entry = this.#add(refund, { type: 'refund_failure', category: 'refund_failure', amount, fee: 0 });
    refund.failure_balance_transaction = entry.id;
  }

  withdrawn(dispute: FakeDispute): void {
    const amount = -dispute.amount;
    const entry = this.#add(dispute, { type: 'adjustment', category: 'dispute', amount, fee: DISPUTE_FEE });
    dispute.balance_transactions.push(entry);
  }

  reinstated(dispute: FakeDispute): void {
    const { amount } = dispute;
    const entry = this.#add(dispute, { type: 'adjustment', category: 'dispute_reversal', amount, fee: 0 });
    dispute.balance_transactions.push(entry);
  }

  /** The books by our payment, which the metadata name. */
  books(): Map<string, FakeBooks> {
    const books = new Map<string, FakeBooks>();
    const refunds = this.#state.all<FakeRefund>('refund').filter(({ status }) => isGone(status));
    for (const charge of this.#state.all<FakeCharge>('charge')) {
      const paymentId = charge.metadata.ordinal_payment;
      if (!paymentId || charge.status === 'failed') continue;
      const former = books.get(paymentId);
      const refunded = refunds
        .filter(({ charge: id }) => id === charge.id)
        .reduce((sum, { amount }) => sum + amount, 0);
      books.set(paymentId, {
        currency: charge.currency,
        authorized: (former?.authorized ?? 0) + (charge.captured || charge.refunded ? 0 : charge.amount),
        captured: (former?.captured ?? 0) + charge.amount_captured,
        refunded: (former?.refunded ?? 0) + refunded,
      });
    }
    return books;
  }

  #add(
    source: FakeCharge | FakeRefund | FakeDispute,
    entry: { type: string; category: string; amount: number; fee: number },
  ): FakeBalanceTransaction {
    const { type, category, amount, fee } = entry;
    return this.#state.add<FakeBalanceTransaction>({
      id: this.#state.newId('txn'),
      object: 'balance_transaction',
      created: this.#state.now(),
      livemode: false,
      metadata: {},
      amount,
      fee,
      net: amount - fee,
      currency: source.currency,
      source: source.id,
      type,
      reporting_category: category,
      available_on: this.#state.now() + AVAILABLE_SECONDS,
      status: 'pending',
    });
  }
}

function feeOf(amount: number): number {
  return Math.round(amount * 0.029) + 30;
}

function isGone(status: FakeRefund['status']): boolean {
  return status === 'succeeded' || status === 'pending' || status === 'requires_action';
}
