import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode, type UserErrorData } from '../../../platform/errors/domain-error.ts';
import { UserError } from '../../../platform/graphql/errors/user-errors.ts';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';

@ObjectType({
  implements: UserError,
  description: 'A variant has no price in the currency of the cart or the order: no price list gives it one.',
})
/** @public */
export class NoPriceError extends UserError {
  @Field({ description: 'SKU of the variant.' })
  sku!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'The currency of the cart or the order.' })
  currency!: string;
}

/** A variant, and the path of the input that asks for it, such as `items.0.sku`. */
interface Unpriced {
  readonly sku: string;
  readonly field: string;
}

export function noPrice(currency: string, [first, ...more]: readonly [Unpriced, ...Unpriced[]]): DomainError {
  const errorOf = ({ sku, field }: Unpriced): UserErrorData => ({
    __typename: 'NoPriceError',
    code: ErrorCode.NO_PRICE,
    message: noPriceMessage(sku, currency),
    field: field.split('.'),
    sku,
    currency,
  });
  return new DomainError(errorOf(first), ...more.map(errorOf));
}

export function noPriceMessage(sku: string, currency: string): string {
  return `${sku} has no price in ${currency} for this quantity.`;
}
