import { isLastingRefund } from './cards.ts';
import { type Form, metadataOf, textOf } from './form.ts';
import type { FakeLedger } from './ledger.ts';
import type { FakeCharge, FakeDispute, FakeIntent, FakeRefund } from './objects.ts';
import { amountOf } from './payments.ts';
import { type FakeStripeState, invalidParameter, invalidRequest } from './state.ts';

const EVIDENCE_SECONDS = 7 * 24 * 3600;

/** Refunds and disputes: how money goes back. */
export class FakeRefunds {
  readonly #state: FakeStripeState;
  readonly #ledger: FakeLedger;

  constructor(state: FakeStripeState, ledger: FakeLedger) {
    this.#state = state;
    this.#ledger = ledger;
  }

  create(form: Form): FakeRefund {
    const charge = this.#chargeOf(form);
    const rest = charge.amount_captured - charge.amount_refunded;
    const amount = form.amount ? amountOf(form.amount) : rest;
    if (rest === 0 && charge.captured) throw invalidRequest('charge_already_refunded', 'It was refunded.');
    if (charge.disputed && !this.#isRefundable(charge))
      throw invalidRequest('charge_disputed', 'It is disputed.');
    if (amount > rest) throw invalidRequest('amount_too_large', 'More than is left of the charge.');
    const refund = this.#state.add<FakeRefund>({
      id: this.#state.newId('re'),
      object: 'refund',
      created: this.#state.now(),
      livemode: false,
      metadata: metadataOf(form.metadata),
      amount,
      currency: charge.currency,
      charge: charge.id,
      payment_intent: charge.payment_intent,
      status: isLastingRefund(charge.payment_method) ? 'pending' : 'succeeded',
      balance_transaction: null,
    });
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount_captured;
    this.#ledger.refunded(refund);
    this.#state.emit('refund.created', refund);
    this.#state.emit('charge.refunded', charge);
    return refund;
  }

  /** A refund ends, or ends otherwise than it seemed. */
  end(id: string, status: 'succeeded' | 'failed' | 'canceled', reason = 'lost_or_stolen_card'): FakeRefund {
    const refund = this.#state.get<FakeRefund>('refund', id);
    if (status !== 'succeeded') {
      const charge = this.#state.get<FakeCharge>('charge', refund.charge);
      charge.amount_refunded -= refund.amount;
      charge.refunded = false;
      this.#ledger.refundFailed(refund);
      if (status === 'failed') refund.failure_reason = reason;
    }
    refund.status = status;
    this.#state.emit('refund.updated', refund);
    if (status === 'failed') this.#state.emit('refund.failed', refund);
    return refund;
  }

  /** A payer disputes a charge. An inquiry takes no money. */
  dispute(chargeId: string, isInquiry = false): FakeDispute {
    const charge = this.#state.get<FakeCharge>('charge', chargeId);
    const dispute = this.#state.add<FakeDispute>({
      id: this.#state.newId('du'),
      object: 'dispute',
      created: this.#state.now(),
      livemode: false,
      metadata: {},
      amount: charge.amount_captured - charge.amount_refunded,
      currency: charge.currency,
      charge: charge.id,
      payment_intent: charge.payment_intent,
      reason: 'fraudulent',
      status: isInquiry ? 'warning_needs_response' : 'needs_response',
      is_charge_refundable: isInquiry,
      evidence_details: { due_by: this.#state.now() + EVIDENCE_SECONDS, has_evidence: false },
      balance_transactions: [],
    });
    Object.assign(charge, { disputed: true, dispute: dispute.id });
    this.#state.emit('charge.dispute.created', dispute);
    if (!isInquiry) {
      this.#ledger.withdrawn(dispute);
      this.#state.emit('charge.dispute.funds_withdrawn', dispute);
    }
    return dispute;
  }

  /** @param status the next one, as `under_review`, `won`, `lost` or `warning_closed` */
  moveDispute(id: string, status: string): FakeDispute {
    const dispute = this.#state.get<FakeDispute>('dispute', id);
    const isInquiry = dispute.balance_transactions.length === 0;
    dispute.status = status;
    if (status === 'needs_response' && isInquiry) {
      dispute.is_charge_refundable = false;
      this.#ledger.withdrawn(dispute);
      this.#state.emit('charge.dispute.funds_withdrawn', dispute);
    } else if (status === 'won') {
      this.#ledger.reinstated(dispute);
      dispute.is_charge_refundable = true;
      this.#state.emit('charge.dispute.funds_reinstated', dispute);
    }
    const isClosed = ['won', 'lost', 'warning_closed'].includes(status);
    this.#state.emit(isClosed ? 'charge.dispute.closed' : 'charge.dispute.updated', dispute);
    return dispute;
  }

  #chargeOf(form: Form): FakeCharge {
    const intentId = textOf(form.payment_intent);
    const intent = intentId ? this.#state.get<FakeIntent>('payment_intent', intentId) : undefined;
    const id = textOf(form.charge) ?? intent?.latest_charge;
    if (!id) throw invalidParameter('parameter_missing', 'charge');
    return this.#state.get<FakeCharge>('charge', id);
  }

  #isRefundable({ dispute }: FakeCharge): boolean {
    return this.#state.get<FakeDispute>('dispute', dispute!).is_charge_refundable;
  }
}
