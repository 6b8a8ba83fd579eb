import { registerEnumType } from 'type-graphql';

/** How a provider's money does not fit our books. */
export enum DiscrepancyKind {
  AMOUNT_MISMATCH = 'AMOUNT_MISMATCH',
  PAID_TWICE = 'PAID_TWICE',
  UNKNOWN_PAYMENT = 'UNKNOWN_PAYMENT',
  REFUND_MISMATCH = 'REFUND_MISMATCH',
}

registerEnumType(DiscrepancyKind, {
  name: 'PaymentDiscrepancyKind',
  description: 'How money at a payment provider does not fit the books of the shop.',
  valuesConfig: {
    AMOUNT_MISMATCH: {
      description: 'The provider took or authorized another amount or currency than was asked.',
    },
    PAID_TWICE: { description: 'The provider took money twice for one payment.' },
    UNKNOWN_PAYMENT: { description: 'The provider has money that belongs to no payment of the shop.' },
    REFUND_MISMATCH: {
      description: 'The provider made a refund that does not fit, or one of another amount than was asked.',
    },
  },
});

export enum DiscrepancyStatus {
  OPEN = 'OPEN',
  RESOLVED = 'RESOLVED',
}

export enum DiscrepancyResolution {
  /** Our books take over what the provider says. */
  ADOPT = 'ADOPT',
  /** The money goes back. */
  REFUND = 'REFUND',
  /** Nothing happens, for the reason that is stored. */
  IGNORE = 'IGNORE',
}
