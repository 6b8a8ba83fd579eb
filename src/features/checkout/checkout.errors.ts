import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode, type UserErrorData } from '../../platform/errors/domain-error.ts';
import { notAllowedNow } from '../../platform/errors/standard-errors.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';
import { Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import type { PricedLine } from '../carts/cart-pricing.ts';

@ObjectType({
  implements: UserError,
  description: 'The price of the cart differs from the expected total. Nothing was ordered.',
})
/** @public */
export class PriceChangedError extends UserError {
  @Field(() => Money, { description: 'The present price. Pass it as `expectedTotal` to accept it.' })
  currentTotal!: Money;
}

export function priceChanged(total: number, currency: string): DomainError {
  const currentTotal = toMoney(total, currency);
  return new DomainError({
    __typename: 'PriceChangedError',
    code: ErrorCode.NOT_ALLOWED_NOW,
    message: `The cart costs ${currentTotal.amount} ${currency} by now.`,
    field: ['expectedTotal'],
    currentTotal,
  });
}

/**
 * The cart's prices changed during every attempt. Nothing is stored under the key, so the client can retry with the
 * same key.
 */
export function pricesKeepChanging(): DomainError {
  return notAllowedNow('The prices in the cart keep changing at this moment; try again.', 'cartToken');
}

export function cartEmpty(): DomainError {
  return new DomainError({
    __typename: 'ConflictError',
    code: ErrorCode.CART_EMPTY,
    message: 'There is nothing in the cart.',
    field: ['cartToken'],
  });
}

/**
 * Requires every line to be on sale with a valid amount. Stock is checked later.
 *
 * @throws DomainError with one error for each line that fails
 */
export function expectBuyable(lines: readonly Pick<PricedLine, 'sku' | 'isOnSale' | 'cost'>[]): void {
  const [first, ...more] = lines.flatMap(({ sku, isOnSale, cost }): UserErrorData[] => {
    if (cost) return [];
    return [
      {
        __typename: 'ConflictError',
        code: ErrorCode.NOT_ALLOWED_NOW,
        message: isOnSale
          ? `The amount for ${sku} is too large.`
          : `${sku} is no longer on sale; take it out.`,
        field: ['cartToken'],
      },
    ];
  });
  if (first) throw new DomainError(first, ...more);
}
