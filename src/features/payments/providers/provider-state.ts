/**
 * What a provider says about its objects, translated to our terms. Amounts are minor units of ISO 4217. Answers to our
 * calls, webhooks and lists that were fetched later all take this form, so that one function applies them.
 */

/** What the payer's client does next. It contains secrets of the payer, and is shown to nobody else. */
export type NextAction =
  | { readonly kind: 'CONFIRM_WITH_STRIPE'; readonly clientSecret: string }
  /** `expiresAt` is an RFC 3339 time. */
  | { readonly kind: 'REDIRECT'; readonly url: string; readonly expiresAt: string | null }
  | { readonly kind: 'OPEN_RAZORPAY'; readonly razorpayOrderId: string; readonly keyId: string };

/** Our ids that a provider's object carries in its metadata. */
export interface OurIds {
  readonly storeId: string;
  readonly orderId: string;
  readonly paymentId: string;
}

/** A payment as the provider knows it. A later state may arrive first. */
export interface ProviderPayment {
  /** The provider's own id of the payment. */
  readonly reference: string;
  /** The provider's id of the money that moved, if that is another object: a charge, or one attempt of several. */
  readonly chargeReference?: string;
  readonly ids?: OurIds;
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly status: 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'DECLINED' | 'CANCELLED';
  /** Minor units. More than 0 only when CAPTURED. */
  readonly capturedAmount: number;
  /** Until when an authorized payment can be captured. */
  readonly captureBefore?: Date;
  readonly declineCode?: string;
}

export interface ProviderRefund {
  readonly reference: string;
  /** The payment's `reference` or `chargeReference`. */
  readonly paymentReference: string;
  /** The id of our refund, which its metadata carries. */
  readonly refundId?: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly failureCode?: string;
}

export interface ProviderDispute {
  readonly reference: string;
  /** The payment's `reference` or `chargeReference`. */
  readonly paymentReference: string;
  readonly amount: number;
  readonly currency: string;
  /** The provider's code, such as `fraudulent`. */
  readonly reason: string;
  /** INQUIRY takes no money. */
  readonly status: 'INQUIRY' | 'INQUIRY_CLOSED' | 'NEEDS_RESPONSE' | 'UNDER_REVIEW' | 'WON' | 'LOST';
  readonly evidenceDueBy?: Date;
  /** Whether the provider has taken the money, and not given it back. */
  readonly isMoneyWithdrawn: boolean;
  /** Whether the provider says that the charge can be refunded. */
  readonly isChargeRefundable: boolean;
}

/**
 * One movement of the account at the provider, as bookkeepers reconcile it.
 *
 * @public
 */
export interface ProviderBalanceEntry {
  /** The provider's id of the movement. */
  readonly reference: string;
  readonly kind: 'CAPTURE' | 'REFUND' | 'DISPUTE' | 'DISPUTE_REVERSAL' | 'OTHER';
  /** The `reference` or `chargeReference` of the payment it belongs to. */
  readonly paymentReference?: string;
  readonly refundReference?: string;
  /** Minor units of `currency`, which is that of the account. Negative when money leaves it. */
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly currency: string;
  readonly occurredAt: Date;
  /** When the money can be paid out. */
  readonly availableOn?: Date;
  readonly payoutReference?: string;
}

export type ProviderChange =
  | { readonly kind: 'payment'; readonly payment: ProviderPayment }
  | { readonly kind: 'refund'; readonly refund: ProviderRefund }
  | { readonly kind: 'dispute'; readonly dispute: ProviderDispute }
  | { readonly kind: 'balance'; readonly entry: ProviderBalanceEntry };

/** A signed event of a provider, verified and not applied yet. */
export interface ProviderEvent {
  /** Unique per provider account. */
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  /** The JSON body. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Our ids, if the event's object carries them. */
  readonly ids?: OurIds;
}
