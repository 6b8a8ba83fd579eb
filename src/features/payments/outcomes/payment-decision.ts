import { DiscrepancyKind } from '../discrepancies/discrepancy-status.ts';
import type { FoundMoney } from '../discrepancies/found-money.ts';
import { PaymentStatus, statusesBefore } from '../payment-status.ts';
import type { PaymentRow } from '../payments.locks.ts';
import type { ProviderPayment } from '../providers/provider-state.ts';

/** What a provider's state of a payment means for ours. */
export type PaymentDecision =
  /** Our row says so already, or something later. */
  | { readonly kind: 'nothing' }
  /** The payment reaches a status, or gets its references. */
  | { readonly kind: 'move'; readonly to: PaymentStatus }
  /** Our payment is cancelled, or its order has ended, and the payer can still pay at the provider. */
  | { readonly kind: 'release' }
  | { readonly kind: 'discrepancy'; readonly discrepancy: FoundMoney };

/**
 * Decides without looking at the past: only our row and the provider's state count, and a status only rises. So states
 * that arrive late, twice or in another order end in the same row.
 *
 * @param order.isEnded true if it was cancelled or has expired
 */
export function decidePayment(
  payment: PaymentRow,
  said: ProviderPayment,
  { isEnded }: { isEnded: boolean },
): PaymentDecision {
  const to = PaymentStatus[said.status];
  const hasMoney = to === PaymentStatus.AUTHORIZED || to === PaymentStatus.CAPTURED;
  if (isOtherObject(payment, said) && !hasMoney) return { kind: 'nothing' };
  if (payment.status === PaymentStatus.CAPTURED) return decideCaptured(payment, said);
  if (hasMoney && !isAsAsked(payment, said)) {
    return { kind: 'discrepancy', discrepancy: found(DiscrepancyKind.AMOUNT_MISMATCH, said) };
  }
  const isRising = statusesBefore(to).includes(payment.status);
  if (isEnded || payment.status === PaymentStatus.CANCELLED) {
    if (to === PaymentStatus.CAPTURED) return { kind: 'move', to };
    const isNews = to === PaymentStatus.AUTHORIZED || isRising || payment.reference === null;
    return isNews && to !== PaymentStatus.CANCELLED ? { kind: 'release' } : moveOf(payment, to);
  }
  return moveOf(payment, to);
}

/** The rise of a status, or the references of a payment that had none. */
function moveOf({ status, reference }: PaymentRow, to: PaymentStatus): PaymentDecision {
  if (statusesBefore(to).includes(status)) return { kind: 'move', to };
  return reference === null ? { kind: 'move', to: status } : { kind: 'nothing' };
}

/** More money for a payment that is captured already. */
function decideCaptured(payment: PaymentRow, said: ProviderPayment): PaymentDecision {
  if (said.status !== 'CAPTURED') return { kind: 'nothing' };
  const { chargeReference } = said;
  const isOtherCharge =
    chargeReference !== undefined &&
    payment.chargeReference !== null &&
    chargeReference !== payment.chargeReference;
  if (isOtherCharge || isOtherObject(payment, said)) {
    return { kind: 'discrepancy', discrepancy: found(DiscrepancyKind.PAID_TWICE, said) };
  }
  if (said.currency !== payment.currency || said.capturedAmount !== payment.capturedAmount) {
    return { kind: 'discrepancy', discrepancy: found(DiscrepancyKind.AMOUNT_MISMATCH, said) };
  }
  const isNews = payment.chargeReference === null && chargeReference !== undefined;
  return isNews ? { kind: 'move', to: PaymentStatus.CAPTURED } : { kind: 'nothing' };
}

/** Whether the provider made a second object for our payment, for example because it forgot our key. */
function isOtherObject({ reference, chargeReference }: PaymentRow, said: ProviderPayment): boolean {
  return reference !== null && said.reference !== reference && said.reference !== chargeReference;
}

function isAsAsked(payment: PaymentRow, said: ProviderPayment): boolean {
  const { amount, currency, status, capturedAmount } = said;
  if (currency !== payment.currency || amount !== payment.amount) return false;
  return status !== 'CAPTURED' || (capturedAmount > 0 && capturedAmount <= amount);
}

function found(kind: DiscrepancyKind, said: ProviderPayment): FoundMoney {
  const { chargeReference, reference, status, amount, capturedAmount, currency } = said;
  return {
    kind,
    reference: chargeReference ?? reference,
    amount: status === 'CAPTURED' ? capturedAmount : amount,
    currency,
  };
}
