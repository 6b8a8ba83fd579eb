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
  REFUNDING = 'REFUNDING',
  RESOLVED = 'RESOLVED',
}

registerEnumType(DiscrepancyStatus, {
  name: 'DiscrepancyStatus',
  description: 'Whether money that does not fit was dealt with.',
  valuesConfig: {
    OPEN: { description: 'Staff have to decide what becomes of it.' },
    REFUNDING: { description: 'The provider was asked to give the money back, and has not finished.' },
    RESOLVED: { description: 'It was decided.' },
  },
});

export enum DiscrepancyResolution {
  ADOPT = 'ADOPT',
  REFUND = 'REFUND',
  IGNORE = 'IGNORE',
}

registerEnumType(DiscrepancyResolution, {
  name: 'DiscrepancyResolution',
  description: 'What becomes of money that does not fit.',
  valuesConfig: {
    ADOPT: {
      description:
        'The money pays an order. Only for UNKNOWN_PAYMENT, and an order that owes just this amount.',
    },
    REFUND: { description: 'The provider gives the money back. Not for REFUND_MISMATCH.' },
    IGNORE: { description: 'Nothing happens, for the reason that you give.' },
  },
});
