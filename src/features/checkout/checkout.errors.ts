import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode, type UserErrorData } from '../../platform/errors/domain-error.ts';
import { notAllowedNow } from '../../platform/errors/standard-errors.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';
import { Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { discountCodeRefused } from '../carts/discount-codes/discount-codes.errors.ts';
import { shippingMethodRefused } from '../carts/shipping/shipping-methods.errors.ts';
import { tooLarge } from '../orders/orders.errors.ts';
import { noPrice } from '../pricing/lists/no-price.errors.ts';
import type { CheckoutCart } from './priced-cart.ts';

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

function cartEmpty(): DomainError {
  return new DomainError({
    __typename: 'ConflictError',
    code: ErrorCode.CART_EMPTY,
    message: 'There is nothing in the cart.',
    field: ['cartToken'],
  });
}

/**
 * Requires that there is something to buy, that every line is on sale with a valid amount, and that every code and the
 * shipping method apply. Stock is checked later.
 *
 * @throws DomainError with one error for each that fails
 */
export function expectBuyable(cart: CheckoutCart): void {
  const { lines, price, currency } = cart;
  if (lines.length === 0) throw cartEmpty();
  const unavailable = lines.filter(({ cost }) => !cost).flatMap((line) => lineRefusals(line, cart));
  const [first, ...more] = unavailable;
  if (first) throw new DomainError(first, ...more);
  if (price.totals.total > MAX_ORDER_AMOUNT) throw tooLarge('cartToken', currency);
  const [code, ...codes] = price.unapplied.flatMap(({ code, ...unapplied }) =>
    code === null ? [] : discountCodeRefused({ ...unapplied, code, currency, field: 'cartToken' }).errors,
  );
  if (code) throw new DomainError(code, ...codes);
  throw shippingMethodRefused(cart, 'shippingMethodId');
}

function lineRefusals(
  { sku, variantId, isOnSale }: CheckoutCart['lines'][number],
  { withoutPrice, currency }: CheckoutCart,
): readonly UserErrorData[] {
  if (!isOnSale) return [refused(`${sku} is no longer on sale; take it out.`)];
  if (withoutPrice.has(variantId)) return noPrice(currency, [{ sku, field: 'cartToken' }]).errors;
  return [refused(`The amount for ${sku} is too large.`)];
}

function refused(message: string): UserErrorData {
  return { __typename: 'ConflictError', code: ErrorCode.NOT_ALLOWED_NOW, message, field: ['cartToken'] };
}
