import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars/scalars.ts';
import { encodeId } from '../../../values/ids.ts';
import { DeliveryDates } from '../../pricing/breakdown/breakdown.payloads.ts';
import type { Price } from '../../pricing/calculation/priced.ts';

@ObjectType({ description: 'A shipping method that fits a cart, at what it would cost.' })
export class AvailableShippingMethod {
  @Field(() => ID, { description: 'Id of the method, for `setCartShippingMethod` and `checkout`.' })
  methodId!: string;

  @Field({ description: 'Short name for programs.' })
  code!: string;

  @Field({ description: 'The name to show.' })
  name!: string;

  @Field(() => Money, { description: 'Price of shipping before discounts.' })
  listAmount!: Money;

  @Field(() => Money, {
    description: 'Price of shipping after discounts. It includes tax when the cart has `taxesIncluded`.',
  })
  amount!: Money;

  @Field(() => DeliveryDates, {
    nullable: true,
    description: 'When the delivery of an order placed now is expected. Null if that is not known.',
  })
  estimate!: DeliveryDates | null;

  @Field(() => Money, {
    nullable: true,
    description: 'From which amount of goods after discounts it is free. Null if there is none.',
  })
  freeFrom!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What the goods cost less than `freeFrom`. Zero from there on, and null without `freeFrom`.',
  })
  missingForFree!: Money | null;

  @Field({ description: 'Whether it is chosen.' })
  isChosen!: boolean;
}

@ArgsType()
export class AvailableShippingMethodsArgs {
  @Field(() => GraphQLCountryCode, {
    nullable: true,
    description: "Where the order goes, in place of the cart's address.",
  })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The region of `country`, by its ISO 3166-2 code or its name. An unknown one counts as none.',
  })
  region?: string | null;
}

/** The methods that fit, in the order in which buyers see them. */
export function availableMethods(price: Price, currency: string): AvailableShippingMethod[] {
  const amountOf = (amount: number | null) => (amount === null ? null : toMoney(amount, currency));
  return price.shippingMethods.map(({ methodId, code, name, listAmount, amount, estimate, ...free }) => ({
    methodId: encodeId('shm', methodId),
    code,
    name,
    listAmount: toMoney(listAmount, currency),
    amount: toMoney(amount, currency),
    estimate,
    freeFrom: amountOf(free.freeFrom),
    missingForFree: amountOf(free.missing),
    isChosen: methodId === price.shipping.methodId,
  }));
}
