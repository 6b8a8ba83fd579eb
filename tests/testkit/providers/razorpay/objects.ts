import { randomBytes } from 'node:crypto';

/** Razorpay's objects, as its documentation shows them, without what belongs to a method of payment. */

export interface FakeOrder {
  readonly id: string;
  readonly entity: 'order';
  readonly amount: number;
  amount_paid: number;
  amount_due: number;
  readonly currency: string;
  readonly receipt: string | null;
  readonly offer_id: null;
  status: 'created' | 'attempted' | 'paid';
  attempts: number;
  readonly notes: Record<string, string> | [];
  readonly created_at: number;
}

export interface FakePayment {
  readonly id: string;
  readonly entity: 'payment';
  readonly amount: number;
  readonly currency: string;
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  readonly order_id: string | null;
  readonly invoice_id: null;
  readonly international: boolean;
  readonly method: string;
  amount_refunded: number;
  refund_status: null | 'partial' | 'full';
  captured: boolean;
  readonly description: null;
  readonly email: string;
  readonly contact: string;
  /** What the payer's browser passed. */
  readonly notes: Record<string, string> | [];
  fee: number | null;
  tax: number | null;
  error_code: string | null;
  error_description: string | null;
  error_source: string | null;
  error_step: string | null;
  error_reason: string | null;
  readonly created_at: number;
}

export interface FakeRefund {
  readonly id: string;
  readonly entity: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly payment_id: string;
  readonly notes: Record<string, string> | [];
  readonly receipt: string | null;
  readonly acquirer_data: { arn: string | null };
  readonly batch_id: null;
  status: 'pending' | 'processed' | 'failed';
  readonly speed_processed: string;
  readonly speed_requested: string;
  readonly created_at: number;
}

export interface FakeDispute {
  readonly id: string;
  readonly entity: 'dispute';
  readonly payment_id: string;
  readonly amount: number;
  readonly currency: string;
  amount_deducted: number;
  readonly reason_code: string;
  readonly respond_by: number;
  status: 'open' | 'under_review' | 'won' | 'lost' | 'closed';
  readonly phase: string;
  readonly created_at: number;
}

/** A refusal in Razorpay's form. */
export class FakeRefusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(
    status: number,
    description: string,
    details: { code?: string; reason?: string; field?: string } = {},
  ) {
    super(description);
    this.status = status;
    const { code = 'BAD_REQUEST_ERROR', reason = 'input_validation_failed', field } = details;
    const common = { source: 'business', step: 'payment_initiation', metadata: {} };
    this.body = { error: { code, description, reason, ...common, ...(field && { field }) } };
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Such as `pay_29QQoUBi66xm2f`. */
export function razorpayId(prefix: string): string {
  return `${prefix}_${[...randomBytes(14)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
