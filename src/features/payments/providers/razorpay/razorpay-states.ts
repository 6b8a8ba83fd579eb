import type { OurIds, ProviderDispute, ProviderPayment, ProviderRefund } from '../provider-state.ts';
import {
  idsOf,
  type RazorpayDispute,
  type RazorpayOrder,
  type RazorpayPayment,
  type RazorpayRefund,
} from './razorpay-objects.ts';

/**
 * Minutes for which Razorpay holds authorized money before it goes back. Its pages name three days and five days as the
 * maximum; three satisfy both. The order says it, so it does not depend on settings in the dashboard.
 */
export const CAPTURE_MINUTES = 3 * 24 * 60;

/** Whether the money arrived. A payment that was refunded in full was captured, or was authorized and went back. */
export function isCaptured({ status, captured }: RazorpayPayment): boolean {
  return status === 'captured' || (status === 'refunded' && captured !== false);
}

/**
 * The states of one of our payments. It is a Razorpay order, on which the payer may try several times. Every attempt that
 * was captured is reported, since two of them are money paid twice. Without one, the attempt that counts is: authorized
 * money, else money that went back uncaptured, else an attempt under way, else the failed one.
 *
 * @param attempts payments of that Razorpay order
 */
export function statesOf(
  order: { id: string; ids: OurIds | undefined },
  attempts: readonly RazorpayPayment[],
): ProviderPayment[] {
  const oldestFirst = [...attempts].sort((a, b) => a.created_at - b.created_at);
  const captured = oldestFirst.filter(isCaptured);
  const rank = { authorized: 0, refunded: 1, created: 2, failed: 3, captured: 4 };
  const [best] = oldestFirst
    .filter((attempt) => !isCaptured(attempt))
    .sort((a, b) => rank[a.status] - rank[b.status]);
  const counted = captured.length > 0 ? captured : best ? [best] : [];
  return counted.map((attempt) => stateOf(order, attempt));
}

function stateOf(order: { id: string; ids: OurIds | undefined }, attempt: RazorpayPayment): ProviderPayment {
  const { id, amount, currency, status, created_at: createdAt } = attempt;
  const isTaken = isCaptured(attempt);
  const failure = attempt.error_reason || attempt.error_code || 'payment_failed';
  const ended = status === 'failed' ? 'DECLINED' : 'CANCELLED';
  const open = status === 'created' ? 'PENDING' : 'AUTHORIZED';
  return {
    reference: order.id,
    chargeReference: id,
    ...(order.ids && { ids: order.ids }),
    amount,
    currency,
    status: isTaken ? 'CAPTURED' : status === 'created' || status === 'authorized' ? open : ended,
    capturedAmount: isTaken ? amount : 0,
    ...(status === 'authorized' && { captureBefore: new Date((createdAt + CAPTURE_MINUTES * 60) * 1000) }),
    ...(status === 'failed' && { declineCode: failure }),
  };
}

/** A Razorpay order on which nobody tried to pay yet. */
export function untriedState({ id, amount, currency, ...order }: RazorpayOrder): ProviderPayment {
  const ids = idsOf(order);
  return { reference: id, ...(ids && { ids }), amount, currency, status: 'PENDING', capturedAmount: 0 };
}

const REFUND_STATUS = { pending: 'PENDING', processed: 'SUCCEEDED', failed: 'FAILED' } as const;

export function refundState(refund: RazorpayRefund): ProviderRefund {
  const { refund_id: refundId } = refund.notes;
  return {
    reference: refund.id,
    paymentReference: refund.payment_id,
    ...(typeof refundId === 'string' && { refundId }),
    amount: refund.amount,
    currency: refund.currency,
    status: REFUND_STATUS[refund.status],
    ...(refund.status === 'failed' && { failureCode: 'refund_failed' }),
  };
}

/** Phases in which a bank only asks. */
const INQUIRIES: readonly (string | null | undefined)[] = ['fraud', 'retrieval'];

/** Razorpay deducts the amount of a dispute when it is lost, and not before. */
export function disputeState(dispute: RazorpayDispute): ProviderDispute {
  const isInquiry = INQUIRIES.includes(dispute.phase);
  const isOpen = dispute.status === 'open' || dispute.status === 'under_review';
  const isMoneyWithdrawn = dispute.status === 'lost' || (dispute.amount_deducted ?? 0) > 0;
  return {
    reference: dispute.id,
    paymentReference: dispute.payment_id,
    amount: dispute.amount,
    currency: dispute.currency,
    reason: dispute.reason_code || 'unknown',
    status: disputeStatus(dispute, isInquiry),
    ...(dispute.respond_by && { evidenceDueBy: new Date(dispute.respond_by * 1000) }),
    isMoneyWithdrawn,
    // During a claim the bank may give the money back itself, so a refund could pay twice.
    isChargeRefundable: !isMoneyWithdrawn && (isInquiry || !isOpen),
  };
}

function disputeStatus({ status }: RazorpayDispute, isInquiry: boolean): ProviderDispute['status'] {
  switch (status) {
    case 'won':
      return 'WON';
    case 'lost':
      return 'LOST';
    case 'closed':
      return 'INQUIRY_CLOSED';
    case 'under_review':
      return isInquiry ? 'INQUIRY' : 'UNDER_REVIEW';
    case 'open':
      return isInquiry ? 'INQUIRY' : 'NEEDS_RESPONSE';
  }
}
