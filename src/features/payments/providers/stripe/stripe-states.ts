import type { Stripe } from 'stripe';
import type { ProviderDispute, ProviderPayment, ProviderRefund } from '../provider-state.ts';
import { fromStripeAmount } from './stripe-amounts.ts';
import { idsOf, moveIdOf } from './stripe-metadata.ts';

/** Objects of Stripe in our terms. */

const PAYMENT_STATES: Readonly<Record<string, ProviderPayment['status']>> = {
  requires_payment_method: 'PENDING',
  requires_confirmation: 'PENDING',
  requires_action: 'PENDING',
  processing: 'PENDING',
  requires_capture: 'AUTHORIZED',
  succeeded: 'CAPTURED',
  canceled: 'CANCELLED',
};

/** @param intent with its `latest_charge`, of which only the time limit for a capture is read */
export function paymentOf(intent: Stripe.PaymentIntent, reference = intent.id): ProviderPayment {
  const { latest_charge: charge, last_payment_error: error, currency } = intent;
  const ids = idsOf(intent.metadata);
  const status = isDeclined(intent) ? 'DECLINED' : (PAYMENT_STATES[intent.status] ?? 'PENDING');
  const hasMoney = status === 'CAPTURED' || status === 'AUTHORIZED';
  const captureBefore = status === 'AUTHORIZED' ? captureBeforeOf(charge) : undefined;
  return {
    reference,
    ...(hasMoney && charge && { chargeReference: idOf(charge) }),
    ...(ids && { ids }),
    amount: fromStripeAmount(intent.amount, currency),
    currency: currency.toUpperCase(),
    status,
    capturedAmount: status === 'CAPTURED' ? fromStripeAmount(intent.amount_received, currency) : 0,
    ...(captureBefore && { captureBefore }),
    ...(status === 'DECLINED' && { declineCode: error?.decline_code ?? error?.code ?? 'declined' }),
  };
}

/** The payer's last try failed, and the payer may try again with the same intent. */
function isDeclined({ status, last_payment_error: error }: Stripe.PaymentIntent): boolean {
  return status === 'requires_payment_method' && error !== null;
}

function captureBeforeOf(charge: string | Stripe.Charge | null): Date | undefined {
  if (!charge || typeof charge === 'string') return undefined;
  const { card, card_present: present } = charge.payment_method_details ?? {};
  const seconds = card?.capture_before ?? present?.capture_before;
  return seconds ? new Date(seconds * 1000) : undefined;
}

const REFUND_STATES: Readonly<Record<string, ProviderRefund['status']>> = {
  pending: 'PENDING',
  requires_action: 'PENDING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'FAILED',
};

export function refundOf(refund: Stripe.Refund): ProviderRefund {
  const status = REFUND_STATES[refund.status ?? 'pending'] ?? 'PENDING';
  const refundId = moveIdOf(refund.metadata);
  return {
    reference: refund.id,
    paymentReference: idOf(refund.charge ?? refund.payment_intent ?? ''),
    ...(refundId && { refundId }),
    amount: fromStripeAmount(refund.amount, refund.currency),
    currency: refund.currency.toUpperCase(),
    status,
    ...(status === 'FAILED' && { failureCode: refund.failure_reason ?? refund.status ?? 'failed' }),
  };
}

const DISPUTE_STATES: Readonly<Record<string, ProviderDispute['status']>> = {
  warning_needs_response: 'INQUIRY',
  warning_under_review: 'INQUIRY',
  warning_closed: 'INQUIRY_CLOSED',
  prevented: 'INQUIRY_CLOSED',
  needs_response: 'NEEDS_RESPONSE',
  under_review: 'UNDER_REVIEW',
  won: 'WON',
  lost: 'LOST',
};

export function disputeOf(dispute: Stripe.Dispute): ProviderDispute {
  const { evidence_details: evidence, currency } = dispute;
  const moved = dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0);
  return {
    reference: dispute.id,
    paymentReference: idOf(dispute.charge),
    amount: fromStripeAmount(dispute.amount, currency),
    currency: currency.toUpperCase(),
    reason: dispute.reason,
    status: DISPUTE_STATES[dispute.status] ?? 'UNDER_REVIEW',
    ...(evidence.due_by && { evidenceDueBy: new Date(evidence.due_by * 1000) }),
    isMoneyWithdrawn: moved < 0,
    isChargeRefundable: dispute.is_charge_refundable,
  };
}

export function idOf(object: string | { readonly id: string }): string {
  return typeof object === 'string' ? object : object.id;
}
