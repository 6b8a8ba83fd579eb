import { type FakeOrder, type FakePayment, FakeRefusal, razorpayId } from './objects.ts';

/** What a repeated receipt is answered with. `unsupported`: the account does not know `unique_receipt`. */
type ReceiptPolicy = 'same order' | 400 | 409 | 'unsupported';
export type Emit = (type: string, entities: Record<string, object>) => void;
interface Stored<Body> {
  readonly body: Body;
  readonly isAutomatic: boolean;
}
const NO_ERROR = {
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
};

/** Orders and payments of an account, and what payers and banks do to them. Every change is told as an event. */
export class FakeRazorpayPayments {
  receiptPolicy: ReceiptPolicy = 'same order';
  /** Seconds by which the clock is ahead. */
  ahead = 0;
  readonly orders = new Map<string, Stored<FakeOrder>>();
  readonly payments = new Map<string, FakePayment>();
  protected readonly emit: Emit;

  constructor(emit: Emit) {
    this.emit = emit;
  }

  now(): number {
    return Math.floor(Date.now() / 1000) + this.ahead;
  }

  createOrder(body: Record<string, unknown>): FakeOrder {
    const { amount, currency, receipt = null, notes = [], unique_receipt: isUnique, payment } = body;
    if (!Number.isInteger(amount))
      throw new FakeRefusal(400, 'The amount must be an integer.', { field: 'amount' });
    if (currency === 'INR' && Number(amount) < 100) {
      const reason = 'amount_less_than_minimum_amount';
      throw new FakeRefusal(400, 'Order amount less than minimum amount allowed', { reason });
    }
    if (typeof receipt === 'string' && receipt.length > 40) {
      throw new FakeRefusal(400, 'receipt: the length must be no more than 40.', { field: 'receipt' });
    }
    if (isUnique === true && this.receiptPolicy === 'unsupported') {
      const reason = 'extra_field_sent';
      throw new FakeRefusal(400, 'unique_receipt is/are not required and should not be sent', { reason });
    }
    const taken = [...this.orders.values()].find(
      ({ body: { receipt: used } }) => used && used === receipt,
    )?.body;
    if (taken && isUnique === true) {
      if (this.receiptPolicy === 'same order' && taken.amount === amount) return taken;
      const status = this.receiptPolicy === 409 ? 409 : 400;
      throw new FakeRefusal(status, 'Order receipt should be unique.');
    }
    const order: FakeOrder = {
      id: razorpayId('order'),
      entity: 'order',
      amount: amount as number,
      amount_paid: 0,
      amount_due: amount as number,
      currency: currency as string,
      receipt: receipt as string | null,
      offer_id: null,
      status: 'created',
      attempts: 0,
      notes: notes as Record<string, string>,
      created_at: this.now(),
    };
    const isAutomatic = (payment as { capture?: string } | undefined)?.capture === 'automatic';
    this.orders.set(order.id, { body: order, isAutomatic });
    return order;
  }

  /**
   * A payer tries to pay an order.
   *
   * @param attempt.status `authorized` leaves money uncaptured although the order says automatic, as it happens
   */
  attempt(
    orderId: string,
    attempt: {
      status?: 'paid' | 'authorized' | 'created' | 'failed';
      reason?: string;
      amount?: number;
      notes?: Record<string, string>;
      /** A second payment, which Razorpay normally refuses. */
      isForced?: boolean;
    } = {},
  ): FakePayment {
    const { body: order, isAutomatic } = this.#order(orderId);
    const {
      status = 'paid',
      reason = 'payment_failed',
      amount = order.amount,
      notes = {},
      isForced,
    } = attempt;
    if (order.status === 'paid' && !isForced) throw new Error('The order is paid already.');
    order.attempts += 1;
    if (order.status === 'created') order.status = 'attempted';
    const payment: FakePayment = {
      id: razorpayId('pay'),
      entity: 'payment',
      amount,
      currency: order.currency,
      status: 'created',
      order_id: order.id,
      invoice_id: null,
      international: order.currency !== 'INR',
      method: 'card',
      amount_refunded: 0,
      refund_status: null,
      captured: false,
      description: null,
      email: 'payer@example.com',
      contact: '+919999999999',
      notes,
      fee: null,
      tax: null,
      ...NO_ERROR,
      created_at: this.now(),
    };
    this.payments.set(payment.id, payment);
    if (status === 'failed') this.#fail(payment, reason);
    if (status === 'authorized' || status === 'paid') this.authorize(payment.id);
    if (status === 'paid' && isAutomatic) this.capture(payment.id, { amount, currency: order.currency });
    return payment;
  }

  /** A bank reports success, also for a payment that failed before. */
  authorize(paymentId: string): void {
    const payment = this.payment(paymentId);
    if (payment.status !== 'created' && payment.status !== 'failed')
      throw new Error(`It is ${payment.status}.`);
    Object.assign(payment, { status: 'authorized', ...NO_ERROR });
    this.emit('payment.authorized', { payment });
  }

  #fail(payment: FakePayment, reason: string): void {
    payment.status = 'failed';
    payment.error_code = 'BAD_REQUEST_ERROR';
    payment.error_description = 'Your payment did not go through.';
    payment.error_source = 'customer';
    payment.error_step = 'payment_authorization';
    payment.error_reason = reason;
    this.emit('payment.failed', { payment });
  }

  capture(paymentId: string, { amount, currency }: Record<string, unknown>): FakePayment {
    const payment = this.payment(paymentId);
    if (payment.status === 'captured') throw new FakeRefusal(400, 'This payment has already been captured');
    if (payment.status !== 'authorized') {
      throw new FakeRefusal(
        400,
        'Only payments which have been authorized and not yet captured can be captured',
      );
    }
    if (amount !== payment.amount || currency !== payment.currency) {
      throw new FakeRefusal(400, 'Capture amount must be equal to the amount authorized.');
    }
    payment.status = 'captured';
    payment.captured = true;
    payment.fee = Math.round(payment.amount * 0.0236);
    payment.tax = Math.round(payment.amount * 0.0036);
    this.emit('payment.captured', { payment });
    const order = payment.order_id && this.#order(payment.order_id).body;
    if (order && order.status !== 'paid') {
      Object.assign(order, { status: 'paid', amount_paid: order.amount, amount_due: 0 });
      this.emit('order.paid', { payment, order });
    }
    return payment;
  }

  payment(id: string): FakePayment {
    const payment = this.payments.get(id);
    if (!payment) throw new FakeRefusal(400, 'The id provided does not exist');
    return payment;
  }

  #order(id: string): Stored<FakeOrder> {
    const order = this.orders.get(id);
    if (!order) throw new FakeRefusal(400, 'The id provided does not exist');
    return order;
  }
}
