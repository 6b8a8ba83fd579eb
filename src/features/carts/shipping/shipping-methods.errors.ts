import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode } from '../../../platform/errors/domain-error.ts';
import { UserError } from '../../../platform/graphql/errors/user-errors.ts';
import type { PricedCart } from '../pricing/cart-prices.ts';
import { AvailableShippingMethod, availableMethods } from './available-shipping-method.ts';

@ObjectType({
  implements: UserError,
  description: 'No shipping method was chosen where one is needed, or the chosen one does not fit the cart.',
})
/** @public */
export class ShippingMethodError extends UserError {
  @Field(() => [AvailableShippingMethod], {
    description: 'The methods that fit. Empty if the store does not ship these goods to this address.',
  })
  available!: AvailableShippingMethod[];
}

/** Refuses the shipping method of a cart, with those that fit. @param field of the input */
export function shippingMethodRefused(
  { price, request }: Pick<PricedCart, 'price' | 'request'>,
  field: string,
): DomainError {
  const available = availableMethods(price, request.currency);
  return new DomainError({
    __typename: 'ShippingMethodError',
    code: ErrorCode.NOT_ALLOWED_NOW,
    message: messageOf({
      isChosen: price.shipping.methodId !== null,
      hasOthers: available.length > 0,
      hasAddress: request.destination !== null,
    }),
    field: [field],
    available,
  });
}

function messageOf(facts: { isChosen: boolean; hasOthers: boolean; hasAddress: boolean }): string {
  const { isChosen, hasOthers, hasAddress } = facts;
  if (!hasOthers && !hasAddress) return 'Give the cart a shipping address first.';
  if (!hasOthers) return 'No shipping method fits these goods and this address.';
  return isChosen
    ? 'The shipping method does not fit this cart. Choose another one.'
    : 'Choose a shipping method.';
}
