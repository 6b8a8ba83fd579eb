import { Field, ObjectType } from 'type-graphql';
import { DomainError, ErrorCode } from '../../platform/errors/domain-error.ts';
import { UserError } from '../../platform/graphql/errors/user-errors.ts';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';

@ObjectType({ implements: UserError, description: 'The store does not sell in this currency.' })
/** @public */
export class CurrencyNotSoldError extends UserError {
  @Field(() => GraphQLCurrencyCode, { description: 'The currency that was asked for.' })
  currency!: string;

  @Field(() => [GraphQLCurrencyCode], {
    description: 'The currencies that the store sells in, its default first.',
  })
  available!: string[];
}

export function currencyNotSold(
  field: string,
  { currency, available }: { currency: string; available: readonly string[] },
): DomainError {
  return new DomainError({
    __typename: 'CurrencyNotSoldError',
    code: ErrorCode.CURRENCY_NOT_SOLD,
    message: `The store does not sell in ${currency}. It sells in ${available.join(', ')}.`,
    field: [field],
    currency,
    available,
  });
}
