import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { GraphQLCountryCode, GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { TAX_CATEGORIES } from '../pricing/breakdown/tax-category.ts';
import type { TaxCategory } from '../pricing/rules/tax-rules.ts';

const optional = (description: string) => ({ nullable: true, description });

@ObjectType({ description: 'The sold orders with a discount by one promotion.' })
export class PromotionSales {
  promotionId!: string | null;

  @Field(() => Int, {
    description: 'Number of different codes that were entered. Zero for an automatic promotion.',
  })
  codeCount!: number;

  @Field(() => Int, { description: 'Number of orders with a discount by it.' })
  orderCount!: number;

  @Field(() => Money, {
    description:
      'Total of its discounts on goods and on shipping. They include tax where the prices of the order do.',
  })
  discountTotal!: Money;

  @Field(() => Money, {
    description: 'Total of these orders, without tax in either mode and without rounding.',
  })
  netTotal!: Money;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of these orders in the `netTotal` of all sold orders, from 0 to 1. Null when that is zero. An order with ' +
      'several promotions counts for each of them.',
  })
  shareOfSales!: number | null;
}

@ObjectType({
  description:
    'The tax of the sold orders at one rate of one place. Lines of 0 % are rows as well, such as exports. The `amount`s ' +
    'of all rows add up to the `taxTotal` of the overview.',
})
export class TaxFigures {
  @Field({
    description:
      'False for the row of the orders whose price was given and not computed, such as imported ones. Their tax is known ' +
      'as a total only, so that the row has no category and rate.',
  })
  isBrokenDown!: boolean;

  @Field(
    () => TAX_CATEGORIES,
    optional(
      'Why it has this rate. Null for orders that are not broken down, and for orders without any tax line, as of a ' +
        'store without a tax registration.',
    ),
  )
  category!: TaxCategory | null;

  @Field(() => String, optional('Name of the tax, such as `VAT`. Null when `category` is.'))
  name!: string | null;

  @Field(
    () => GraphQLCountryCode,
    optional(
      'The country whose tax it is. For orders that are not broken down, the one that they were sent to, if it is known. Null ' +
        'for orders without any tax line.',
    ),
  )
  country!: string | null;

  @Field(() => String, optional('The region whose tax it is. Null for the whole country.'))
  region!: string | null;

  @Field(() => GraphQLDecimal, optional('The rate as a fraction: `0.19` is 19 %. Null when `category` is.'))
  rate!: string | null;

  @Field(() => Int, { description: 'Number of orders with it.' })
  orderCount!: number;

  @Field(() => Money, {
    description:
      'The net amount: goods and shipping that are taxed at this rate, after discounts and without tax. Taxes that apply ' +
      'together, such as CGST and SGST, have the same base each.',
  })
  base!: Money;

  @Field(() => Money, { description: 'The tax.' })
  amount!: Money;

  @Field(() => Money, { description: 'The gross amount, `base` + `amount`.' })
  gross!: Money;

  @Field(() => Money, {
    description:
      'The part of `base` that was refunded in the period, also for orders that were placed before. A refund is split by ' +
      'the rates of its order in proportion.',
  })
  refundedBase!: Money;

  @Field(() => Money, { description: 'The tax that was refunded with `refundedBase`.' })
  refundedAmount!: Money;
}
