/** The objects of the fake, with the fields that integrations read. Names and values are those of Stripe's API. */

export interface FakeObject {
  readonly id: string;
  readonly object: string;
  readonly created: number;
  readonly livemode: false;
  metadata: Record<string, string>;
}

export interface FakePaymentError {
  readonly type: 'card_error';
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
}

export interface FakeIntent extends FakeObject {
  readonly object: 'payment_intent';
  readonly amount: number;
  amount_capturable: number;
  amount_received: number;
  readonly currency: string;
  readonly capture_method: string;
  readonly client_secret: string;
  readonly customer: string | null;
  readonly setup_future_usage: string | null;
  status:
    | 'requires_payment_method'
    | 'requires_action'
    | 'processing'
    | 'requires_capture'
    | 'succeeded'
    | 'canceled';
  payment_method: string | null;
  latest_charge: string | null;
  last_payment_error: FakePaymentError | null;
  next_action: { type: string } | null;
  canceled_at: number | null;
}

export interface FakeCharge extends FakeObject {
  readonly object: 'charge';
  readonly amount: number;
  amount_captured: number;
  amount_refunded: number;
  readonly currency: string;
  captured: boolean;
  refunded: boolean;
  disputed: boolean;
  dispute: string | null;
  readonly payment_intent: string;
  readonly payment_method: string;
  balance_transaction: string | null;
  readonly status: 'succeeded' | 'failed';
  readonly payment_method_details: { type: 'card'; card: { capture_before?: number } };
}

export interface FakeRefund extends FakeObject {
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly payment_intent: string;
  status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  failure_reason?: string;
  balance_transaction: string | null;
  failure_balance_transaction?: string;
}

export interface FakeDispute extends FakeObject {
  readonly object: 'dispute';
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly payment_intent: string;
  readonly reason: string;
  status: string;
  is_charge_refundable: boolean;
  readonly evidence_details: { due_by: number; has_evidence: boolean };
  readonly balance_transactions: FakeBalanceTransaction[];
}

export interface FakeBalanceTransaction extends FakeObject {
  readonly object: 'balance_transaction';
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly currency: string;
  readonly source: string;
  readonly type: string;
  readonly reporting_category: string;
  readonly available_on: number;
  readonly status: 'pending' | 'available';
}

export interface FakeSession extends FakeObject {
  readonly object: 'checkout.session';
  readonly mode: 'payment';
  readonly amount_total: number;
  readonly currency: string;
  readonly client_reference_id: string | null;
  readonly customer: string | null;
  readonly success_url: string;
  readonly cancel_url: string;
  readonly expires_at: number;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  payment_intent: string | null;
  url: string | null;
}

export interface FakeCustomer extends FakeObject {
  readonly object: 'customer';
  email: string | null;
  readonly deleted?: true;
  invoice_settings: { default_payment_method: string | null };
}

export interface FakePaymentMethod extends FakeObject {
  readonly object: 'payment_method';
  readonly type: 'card';
  readonly card: { brand: string; last4: string; exp_month: number; exp_year: number };
  customer: string | null;
}

export interface FakeSetupIntent extends FakeObject {
  readonly object: 'setup_intent';
  readonly client_secret: string;
  readonly customer: string;
  readonly usage: string;
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
  payment_method: string | null;
}

export interface FakeEvent {
  readonly id: string;
  readonly object: 'event';
  readonly type: string;
  readonly created: number;
  readonly api_version: string;
  readonly livemode: false;
  /** The object as it was then. */
  readonly data: { readonly object: FakeObject };
}
