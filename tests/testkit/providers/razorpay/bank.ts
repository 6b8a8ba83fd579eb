import { type FakeDispute, type FakePayment, type FakeRefund, FakeRefusal, razorpayId } from './objects.ts';
import { FakeRazorpayPayments } from './payments.ts';

/** What a payment has brought in, in minor units. */
interface FakeBooks {
  readonly currency: string;
  readonly authorized: number;
  readonly captured: number;
  /** Succeeded and pending refunds. */
  readonly refunded: number;
}

/** The state of a Razorpay account with refunds and disputes, and what banks and time do to it. */
export class FakeRazorpayBank extends FakeRazorpayPayments {
  /** How a new refund begins. */
  newRefunds: FakeRefund['status'] = 'processed';
  readonly refunds = new Map<string, FakeRefund>();
  readonly disputes = new Map<string, FakeDispute>();

  refund(paymentId: string, request: Record<string, unknown>): FakeRefund {
    const payment = this.payment(paymentId);
    const { amount = payment.amount - payment.amount_refunded } = request;
    if (!payment.captured) {
      throw new FakeRefusal(400, 'The payment status should be captured for action to be taken');
    }
    if (payment.refund_status === 'full') {
      throw new FakeRefusal(400, 'The payment has been fully refunded already');
    }
    if (payment.currency === 'INR' && Number(amount) < 100) {
      throw new FakeRefusal(400, 'The amount must be at least INR 1.00', { field: 'amount' });
    }
    if (Number(amount) > payment.amount - payment.amount_refunded) {
      throw new FakeRefusal(400, 'The refund amount provided is greater than amount captured');
    }
    return this.#addRefund(payment, { ...request, amount: Number(amount) }, this.newRefunds);
  }

  #addRefund(
    payment: FakePayment,
    { amount, receipt = null, notes = [] }: Record<string, unknown>,
    status: FakeRefund['status'],
  ): FakeRefund {
    const refund: FakeRefund = {
      id: razorpayId('rfnd'),
      entity: 'refund',
      amount: amount as number,
      currency: payment.currency,
      payment_id: payment.id,
      notes: notes as Record<string, string>,
      receipt: receipt as string | null,
      acquirer_data: { arn: null },
      batch_id: null,
      status,
      speed_processed: 'normal',
      speed_requested: 'normal',
      created_at: this.now(),
    };
    this.refunds.set(refund.id, refund);
    payment.amount_refunded += refund.amount;
    this.#setRefundStatus(payment);
    this.emit('refund.created', { refund, payment });
    if (status !== 'pending') this.emit(`refund.${status}`, { refund, payment });
    return refund;
  }

  #setRefundStatus(payment: FakePayment): void {
    const isFull = payment.amount_refunded === payment.amount;
    payment.refund_status = isFull ? 'full' : payment.amount_refunded > 0 ? 'partial' : null;
    if (isFull) payment.status = 'refunded';
    else if (payment.captured) payment.status = 'captured';
  }

  /** A bank ends a refund that is pending, or gives one back that was processed. */
  endRefund(refundId: string, status: 'processed' | 'failed'): void {
    const refund = this.refunds.get(refundId)!;
    const payment = this.payment(refund.payment_id);
    refund.status = status;
    if (status === 'failed') payment.amount_refunded -= refund.amount;
    this.#setRefundStatus(payment);
    this.emit(`refund.${status}`, { refund, payment });
  }

  /** Three days have passed: money that was authorized only goes back to the payers. */
  returnUncaptured(): void {
    for (const payment of this.payments.values()) {
      if (payment.status === 'authorized') this.#addRefund(payment, { amount: payment.amount }, 'processed');
    }
  }

  openDispute(
    paymentId: string,
    { amount, phase = 'chargeback' }: { amount?: number; phase?: string } = {},
  ): FakeDispute {
    const payment = this.payment(paymentId);
    const dispute: FakeDispute = {
      id: razorpayId('disp'),
      entity: 'dispute',
      payment_id: payment.id,
      amount: amount ?? payment.amount,
      currency: payment.currency,
      amount_deducted: 0,
      reason_code: 'goods_or_services_not_received',
      respond_by: this.now() + 7 * 86_400,
      status: 'open',
      phase,
      created_at: this.now(),
    };
    this.disputes.set(dispute.id, dispute);
    this.emit('payment.dispute.created', { payment, dispute });
    return dispute;
  }

  moveDispute(disputeId: string, status: Exclude<FakeDispute['status'], 'open'>): void {
    const dispute = this.disputes.get(disputeId)!;
    dispute.status = status;
    if (status === 'lost') dispute.amount_deducted = dispute.amount;
    this.emit(`payment.dispute.${status}`, { payment: this.payment(dispute.payment_id), dispute });
  }

  /** The books by our payment, which the notes of a Razorpay order name. */
  books(): Map<string, FakeBooks> {
    const books = new Map<string, FakeBooks>();
    for (const {
      status,
      captured,
      order_id: orderId,
      amount,
      amount_refunded,
      currency,
    } of this.payments.values()) {
      const { payment_id: paymentId } = (this.orders.get(orderId ?? '')?.body.notes ?? {}) as Record<
        string,
        string
      >;
      if (!paymentId || !(captured || status === 'authorized')) continue;
      const former = books.get(paymentId);
      books.set(paymentId, {
        currency,
        authorized: (former?.authorized ?? 0) + (captured ? 0 : amount),
        captured: (former?.captured ?? 0) + (captured ? amount : 0),
        refunded: (former?.refunded ?? 0) + amount_refunded,
      });
    }
    return books;
  }
}
