import { Field, ObjectType } from 'type-graphql';
import { formatAmount } from '../../../values/money.ts';
import { GraphQLBigInt, GraphQLCurrencyCode, GraphQLDecimal } from './scalars.ts';

@ObjectType({
  description: 'An amount of money in one currency. Amounts in different currencies are never added.',
})
export class Money {
  @Field(() => GraphQLDecimal, {
    description: 'The amount with the number of decimals of the currency, such as `12.50` or, in JPY, `12`.',
  })
  amount!: string;

  @Field(() => GraphQLBigInt, {
    description:
      'The same amount as a whole number of the smallest unit, such as cents. Use it for calculations.',
  })
  minorUnits!: number | bigint;

  @Field(() => GraphQLCurrencyCode, { description: 'The currency of the amount.' })
  currency!: string;
}

/**
 * @param minorUnits a bigint for a sum, which may exceed the safe integers
 * @throws RangeError if a number is not a safe integer or the currency is unknown, which is a bug
 */
export function toMoney(minorUnits: number | bigint, currency: string): Money {
  return { amount: formatAmount(minorUnits, currency), minorUnits, currency };
}
