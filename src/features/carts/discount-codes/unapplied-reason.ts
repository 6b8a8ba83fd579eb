import { registerEnumType } from 'type-graphql';
import type { UnappliedPromotion } from '../../pricing/calculation/priced.ts';

export type UnappliedReason = UnappliedPromotion['reason'];

/** The reasons as an enum of the API, with what a buyer is told. */
export const UNAPPLIED_REASONS: { readonly [Reason in UnappliedReason]: Reason } = {
  UNKNOWN_CODE: 'UNKNOWN_CODE',
  NOT_STARTED: 'NOT_STARTED',
  ENDED: 'ENDED',
  USED_UP: 'USED_UP',
  USED_UP_BY_CUSTOMER: 'USED_UP_BY_CUSTOMER',
  MINIMUM_SUBTOTAL: 'MINIMUM_SUBTOTAL',
  MINIMUM_QUANTITY: 'MINIMUM_QUANTITY',
  NOT_FOR_THESE_ITEMS: 'NOT_FOR_THESE_ITEMS',
  NOT_FOR_THIS_CUSTOMER: 'NOT_FOR_THIS_CUSTOMER',
  NOT_FIRST_ORDER: 'NOT_FIRST_ORDER',
  NOT_COMBINABLE: 'NOT_COMBINABLE',
  OTHER_CURRENCY: 'OTHER_CURRENCY',
  NO_EFFECT: 'NO_EFFECT',
};

registerEnumType(UNAPPLIED_REASONS, {
  name: 'UnappliedReason',
  description: 'Why a promotion does not apply to a cart.',
  valuesConfig: {
    UNKNOWN_CODE: { description: 'There is no such discount code, or it was switched off.' },
    NOT_STARTED: { description: 'The promotion has not begun.' },
    ENDED: { description: 'The promotion has ended.' },
    USED_UP: { description: 'As many orders used it as its limit allows.' },
    USED_UP_BY_CUSTOMER: { description: 'The buyer has used it as often as one buyer may.' },
    MINIMUM_SUBTOTAL: {
      description: 'Its goods cost less than its minimum. `missingAmount` says how much less.',
    },
    MINIMUM_QUANTITY: {
      description: 'There are too few units of its goods. `missingQuantity` says how many are missing.',
    },
    NOT_FOR_THESE_ITEMS: { description: 'The cart has none of its goods.' },
    NOT_FOR_THIS_CUSTOMER: { description: 'It is for other groups of customers.' },
    NOT_FIRST_ORDER: { description: 'It is for the first order of a buyer.' },
    NOT_COMBINABLE: { description: 'It does not combine with another promotion of the cart.' },
    OTHER_CURRENCY: { description: 'Its amounts are in another currency than the cart.' },
    NO_EFFECT: { description: 'Nothing is left that it could take off.' },
  },
});

/** What is wrong, in English, for people. */
export const REASON_TEXTS: Readonly<Record<UnappliedReason, string>> = {
  UNKNOWN_CODE: 'There is no such discount code.',
  NOT_STARTED: 'It cannot be used yet.',
  ENDED: 'It has ended.',
  USED_UP: 'It was used up.',
  USED_UP_BY_CUSTOMER: 'You have used it already.',
  MINIMUM_SUBTOTAL: 'The goods cost less than its minimum.',
  MINIMUM_QUANTITY: 'There are too few of its goods in the cart.',
  NOT_FOR_THESE_ITEMS: 'It is not for the goods in the cart.',
  NOT_FOR_THIS_CUSTOMER: 'It is not for you.',
  NOT_FIRST_ORDER: 'It is only for a first order.',
  NOT_COMBINABLE: 'It does not combine with the other discounts of the cart.',
  OTHER_CURRENCY: 'It is for another currency.',
  NO_EFFECT: 'It has no effect on this cart.',
};
