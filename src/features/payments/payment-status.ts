import { registerEnumType } from 'type-graphql';

export enum PaymentStatus {
  PENDING = 'PENDING',
  AUTHORIZED = 'AUTHORIZED',
  CAPTURED = 'CAPTURED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
}

export enum RefundStatus {
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
}

registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'How far one payment has come.',
  valuesConfig: {
    PENDING: { description: 'Under way: the provider, the payer or staff have yet to say how it ends.' },
    AUTHORIZED: { description: 'Promised by the provider, not yet taken.' },
    CAPTURED: { description: 'The money is here.' },
    DECLINED: { description: 'The provider declined; another payment may be tried.' },
    CANCELLED: { description: 'Called off with its order, or replaced by another payment.' },
  },
});

registerEnumType(RefundStatus, {
  name: 'RefundStatus',
  description: 'How far a refund has come.',
  valuesConfig: {
    PENDING: { description: 'On its way: it is retried until the provider answers.' },
    SUCCEEDED: { description: 'The money went back.' },
    FAILED: { description: 'The provider refused; nothing went back.' },
  },
});

/**
 * The allowed changes of a payment's status. A cancelled payment can still be captured when money arrives late; that
 * money is refunded.
 */
const PAYMENT_TRANSITIONS: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  [PaymentStatus.PENDING]: [
    PaymentStatus.AUTHORIZED,
    PaymentStatus.CAPTURED,
    PaymentStatus.DECLINED,
    PaymentStatus.CANCELLED,
  ],
  [PaymentStatus.AUTHORIZED]: [PaymentStatus.CAPTURED, PaymentStatus.DECLINED, PaymentStatus.CANCELLED],
  [PaymentStatus.CAPTURED]: [],
  [PaymentStatus.DECLINED]: [],
  [PaymentStatus.CANCELLED]: [PaymentStatus.CAPTURED],
};

/** The states from which a payment may change to `to`. */
export function statusesBefore(to: PaymentStatus): PaymentStatus[] {
  return Object.values(PaymentStatus).filter((from) => PAYMENT_TRANSITIONS[from].includes(to));
}
