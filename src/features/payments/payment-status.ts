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
    AUTHORIZED: { description: 'Authorized by the provider until `captureBefore`, but not captured yet.' },
    CAPTURED: {
      description: 'The money was received: all of it, or the part of an authorization that was captured.',
    },
    DECLINED: {
      description:
        'Declined by the provider. Another payment can be tried. It can still be paid when the payer tries again.',
    },
    CANCELLED: {
      description:
        'Ended without money: with its order, for another payment, or at the provider. Money that still arrives is ' +
        'refunded.',
    },
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
 * How far a payment has come. What a provider says may arrive late, twice and in any order, so a status only rises:
 * then every order of arrival ends in the same status. A payer may try again after a decline. Money that arrives after
 * the cancellation counts and is refunded.
 */
const RANK: Readonly<Record<PaymentStatus, number>> = {
  [PaymentStatus.PENDING]: 0,
  [PaymentStatus.DECLINED]: 1,
  [PaymentStatus.AUTHORIZED]: 2,
  [PaymentStatus.CANCELLED]: 3,
  [PaymentStatus.CAPTURED]: 4,
};

/** The states from which a payment may change to `to`. */
export function statusesBefore(to: PaymentStatus): PaymentStatus[] {
  return Object.values(PaymentStatus).filter((from) => RANK[from] < RANK[to]);
}
