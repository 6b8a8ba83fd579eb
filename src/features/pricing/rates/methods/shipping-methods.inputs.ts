import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCurrencyCode, GraphQLDecimal } from '../../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../../platform/inputs/input-values.ts';
import { MAX_RATES } from '../shipping-limits.ts';
import { ShippingRateBasis } from '../shipping-rate-basis.ts';
import { MAX_BUSINESS_DAYS } from './shipping-method-values.ts';

const optional = (description: string) => ({ nullable: true, description });
const VERSION = 'Fails when the shipping method has another version.';
const NAME = `The name that buyers see, at most ${MAX_NAME_LENGTH} characters.`;
const CURRENCY = "The currency of its amounts. The default is the store's.";
const IS_DEFAULT =
  'Whether it is the method of carts that choose none, if it fits. Of several, the first by `position` counts.';
const TAX_CLASS = 'The code of a tax class.';
const RATES =
  `Its rates, at most ${MAX_RATES}. Ranges of the same zone, currency and basis may not overlap. If several rates fit, ` +
  'the lowest applies. A method without rates fits no cart.';
const FREE_FROM = 'Goods of at least this amount after discounts ship free. One amount for each currency.';

@InputType({ description: 'What a shipping method costs in one zone and currency, for a range.' })
export class ShippingRateInput {
  @Field(() => ID, { description: 'The shipping zone of the address.' })
  zoneId!: string;

  @Field(() => GraphQLCurrencyCode, optional(CURRENCY))
  currency?: string | null;

  @Field(() => ShippingRateBasis, optional('What the range is compared with. The default is FLAT.'))
  basis?: ShippingRateBasis | null;

  @Field(
    () => GraphQLDecimal,
    optional(
      'The start of the range, which is part of it: whole grams, an amount or a number of units, by the basis. The ' +
        'default is 0.',
    ),
  )
  from?: string | null;

  @Field(
    () => GraphQLDecimal,
    optional('The end of the range, which is not part of it. The default is no end.'),
  )
  to?: string | null;

  @Field(() => GraphQLDecimal, {
    description: 'The price of shipping. It includes tax where the prices of the store do.',
  })
  amount!: string;
}

@InputType({ description: 'From which amount of goods shipping is free.' })
export class ShippingFreeFromInput {
  @Field(() => GraphQLCurrencyCode, optional(CURRENCY))
  currency?: string | null;

  @Field(() => GraphQLDecimal, {
    description: 'The amount of goods after discounts. It includes tax where the prices of the store do.',
  })
  amount!: string;
}

@InputType({
  description: `How long a delivery takes, in business days from Monday to Friday, from 0 to ${MAX_BUSINESS_DAYS}.`,
})
export class DeliveryEstimateInput {
  @Field(() => Int, { description: 'The earliest: the number of business days after the day of the order.' })
  minBusinessDays!: number;

  @Field(() => Int, { description: 'The latest: the number of business days after the day of the order.' })
  maxBusinessDays!: number;
}

@InputType({ description: 'A new shipping method.' })
export class CreateShippingMethodInput {
  @Field({
    description:
      'Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes.',
  })
  code!: string;

  @Field({ description: NAME })
  name!: string;

  @Field(() => Int, optional('Buyers see the methods in ascending order of it. The default is 0.'))
  position?: number | null;

  @Field(() => Boolean, optional('Whether buyers can choose it. The default is true.'))
  isActive?: boolean | null;

  @Field(() => Boolean, optional(`${IS_DEFAULT} The default is false.`))
  isDefault?: boolean | null;

  @Field(() => String, optional(`${TAX_CLASS} The default is the store's \`shippingTaxClass\`.`))
  taxClass?: string | null;

  @Field(() => DeliveryEstimateInput, optional('How long a delivery takes.'))
  estimate?: DeliveryEstimateInput | null;

  @Field(() => [ShippingRateInput], optional(RATES))
  rates?: ShippingRateInput[] | null;

  @Field(() => [ShippingFreeFromInput], optional(FREE_FROM))
  freeFrom?: ShippingFreeFromInput[] | null;
}

@InputType({
  description:
    'Changes to a shipping method. A field that is left out stays unchanged. Null clears the tax class and the estimate.',
})
export class UpdateShippingMethodInput {
  @Field(() => ID, { description: 'The shipping method.' })
  shippingMethodId!: string;

  @Field(() => String, optional(NAME))
  name?: string | null;

  @Field(() => Int, optional('Buyers see the methods in ascending order of it.'))
  position?: number | null;

  @Field(() => Boolean, optional('Whether buyers can choose it.'))
  isActive?: boolean | null;

  @Field(() => Boolean, optional(IS_DEFAULT))
  isDefault?: boolean | null;

  @Field(() => String, optional(`${TAX_CLASS} Null for the store's \`shippingTaxClass\`.`))
  taxClass?: string | null;

  @Field(() => DeliveryEstimateInput, optional('How long a delivery takes. Null if that is not known.'))
  estimate?: DeliveryEstimateInput | null;

  @Field(() => [ShippingRateInput], optional(`${RATES} They replace those that it has.`))
  rates?: ShippingRateInput[] | null;

  @Field(() => [ShippingFreeFromInput], optional(`${FREE_FROM} They replace those that it has.`))
  freeFrom?: ShippingFreeFromInput[] | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A shipping method to delete.' })
export class DeleteShippingMethodInput {
  @Field(() => ID, {
    description:
      'The shipping method. Orders keep its name and price. Carts for which it was chosen need another one.',
  })
  shippingMethodId!: string;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}
