import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError, ErrorCode } from '../../../platform/errors/domain-error.ts';
import { UserError } from '../../../platform/graphql/errors/user-errors.ts';
import type { PricedCart } from '../pricing/cart-prices.ts';
import { AvailableShippingMethod, availableMethods } from './available-shipping-method.ts';

/** Why a shipping method is refused. */
enum ShippingRefusal {
  NOT_CHOSEN = 'NOT_CHOSEN',
  NO_ADDRESS = 'NO_ADDRESS',
  NO_RATE_IN_CURRENCY = 'NO_RATE_IN_CURRENCY',
  DOES_NOT_FIT = 'DOES_NOT_FIT',
}

registerEnumType(ShippingRefusal, {
  name: 'ShippingRefusal',
  description: 'Why the shipping method of a cart or an order is refused.',
  valuesConfig: {
    NOT_CHOSEN: { description: 'None is chosen, and there are some that fit.' },
    NO_ADDRESS: { description: 'The cart has no shipping address yet.' },
    NO_RATE_IN_CURRENCY: { description: 'The method has no rate in the currency of the cart or the order.' },
    DOES_NOT_FIT: {
      description: 'No rate of the method fits the goods and the address, or the method does not exist.',
    },
  },
});

@ObjectType({
  implements: UserError,
  description: 'No shipping method was chosen where one is needed, or the chosen one does not fit the cart.',
})
/** @public */
export class ShippingMethodError extends UserError {
  @Field(() => ShippingRefusal, {
    nullable: true,
    description: 'Why, for programs. Null in the repeated answer of an older version of the server.',
  })
  reason!: ShippingRefusal;

  @Field(() => [AvailableShippingMethod], {
    description: 'The methods that fit. Empty if the store does not ship these goods to this address.',
  })
  available!: AvailableShippingMethod[];
}

/** Refuses the shipping method of a cart, with those that fit. @param field of the input */
export function shippingMethodRefused(priced: RefusedPrice, field: string): DomainError {
  return new DomainError({
    __typename: 'ShippingMethodError',
    code: ErrorCode.NOT_ALLOWED_NOW,
    field: [field],
    ...shippingRefusal(priced),
  });
}

/** Why the shipping method of a cart is refused, and those that fit. */
export function shippingRefusal(priced: RefusedPrice): {
  reason: ShippingRefusal;
  message: string;
  available: AvailableShippingMethod[];
} {
  const { price, request } = priced;
  const available = availableMethods(price, request.currency);
  const reason = reasonOf(priced);
  const message = messageOf(reason, { currency: request.currency, hasOthers: available.length > 0 });
  return { reason, message, available };
}

type RefusedPrice = Pick<PricedCart, 'price' | 'request' | 'rules'>;

function reasonOf({ price, request, rules }: RefusedPrice): ShippingRefusal {
  const { methodId } = price.shipping;
  const { methods } = rules.shipping;
  const asked = methodId === null ? methods : methods.filter(({ id }) => id === methodId);
  const hasRate = asked.some(({ rates }) => rates.some(({ currency }) => currency === request.currency));
  if (asked.length > 0 && !hasRate) return ShippingRefusal.NO_RATE_IN_CURRENCY;
  if (price.shippingMethods.length === 0 && request.destination === null) return ShippingRefusal.NO_ADDRESS;
  return methodId === null && price.shippingMethods.length > 0
    ? ShippingRefusal.NOT_CHOSEN
    : ShippingRefusal.DOES_NOT_FIT;
}

function messageOf(reason: ShippingRefusal, facts: { currency: string; hasOthers: boolean }): string {
  const { currency, hasOthers } = facts;
  switch (reason) {
    case ShippingRefusal.NO_RATE_IN_CURRENCY:
      return hasOthers
        ? `The shipping method has no rate in ${currency}. Choose another one.`
        : `No shipping method with a rate in ${currency} fits these goods and this address.`;
    case ShippingRefusal.NO_ADDRESS:
      return 'Give the cart a shipping address first.';
    case ShippingRefusal.NOT_CHOSEN:
      return 'Choose a shipping method.';
    case ShippingRefusal.DOES_NOT_FIT:
      return hasOthers
        ? 'The shipping method does not fit this cart. Choose another one.'
        : 'No shipping method fits these goods and this address.';
  }
}
