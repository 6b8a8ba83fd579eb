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
  description: 'The status of a payment.',
  valuesConfig: {
    PENDING: { description: 'Pending: the provider, the payer or staff have not completed it yet.' },
    AUTHORIZED: { description: 'Authorized by the provider, but not captured yet.' },
    CAPTURED: { description: 'The money was received.' },
    DECLINED: { description: 'Declined by the provider. Another payment can be tried.' },
    CANCELLED: { description: 'Cancelled with its order, or replaced by another payment.' },
  },
});

registerEnumType(RefundStatus, {
  name: 'RefundStatus',
  description: 'The status of a refund.',
  valuesConfig: {
    PENDING: { description: 'Pending: it is retried until the provider answers.' },
    SUCCEEDED: { description: 'The money was refunded.' },
    FAILED: { description: 'Refused by the provider. Nothing was refunded.' },
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
