import { registerEnumType } from 'type-graphql';

/** The largest number of characters of the note on a gift card, and of the reason of an adjustment. */
export const MAX_CREDIT_TEXT_LENGTH = 500;

/** What an account is. The values are the names of the providers in the API. */
export enum CreditKind {
  GIFT_CARD = 'GIFT_CARD',
  STORE_CREDIT = 'STORE_CREDIT',
}

/** The entries of the ledger. */
export enum CreditEntryKind {
  ISSUED = 'ISSUED',
  HELD = 'HELD',
  RELEASED = 'RELEASED',
  SPENT = 'SPENT',
  REFUNDED = 'REFUNDED',
  ADJUSTED = 'ADJUSTED',
}

export enum GiftCardState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  DISABLED = 'DISABLED',
}

registerEnumType(CreditEntryKind, {
  name: 'CreditEntryKind',
  description: 'What changed a balance.',
  valuesConfig: {
    ISSUED: { description: 'The first amount of a gift card.' },
    HELD: { description: 'Set aside for an order until the rest of it is paid.' },
    RELEASED: { description: 'Set aside no longer. Where the order was paid, SPENT follows.' },
    SPENT: { description: 'An order was paid with it.' },
    REFUNDED: { description: 'A refund went to it.' },
    ADJUSTED: { description: 'Staff changed the balance.' },
  },
});

registerEnumType(GiftCardState, {
  name: 'GiftCardState',
  description: 'Whether a gift card can be spent.',
  valuesConfig: {
    ACTIVE: { description: 'It can be spent as far as its balance goes.' },
    EXPIRED: { description: 'Its last day has passed. Refunds still go to it.' },
    DISABLED: { description: 'Staff have ended it for good. Refunds still go to it.' },
  },
});
