import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { GraphQLCountryCode, GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { encodeId } from '../../../values/ids.ts';
import { formatRate } from '../../../values/rate.ts';
import type { AppliedTax, AppliedDiscount as Discount, TaxGroup } from '../calculation/priced.ts';
import type { TaxCategory } from '../rules/tax-rules.ts';
import type { ShippingDetails } from './price-details.ts';
import { TAX_CATEGORIES } from './tax-category.ts';

/** The parts of a price, in the same types for carts and orders. */

@ObjectType({ description: 'A discount by a promotion.' })
export class AppliedDiscount {
  promotionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code that was entered. Null for an automatic promotion.',
  })
  code!: string | null;

  @Field(() => String, { description: 'Name of the promotion on that day.' })
  name!: string;

  @Field(() => Money, { description: 'The amount that it takes off. Never negative.' })
  amount!: Money;
}

@ObjectType({ description: 'A tax at one rate.' })
export class TaxLine {
  @Field(() => TAX_CATEGORIES, { description: 'Why it has this rate.' })
  category!: TaxCategory;

  @Field(() => String, {
    nullable: true,
    description: 'Why no tax is due, for the invoice. Null when tax is due.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'Name of the tax, such as `VAT`.' })
  name!: string;

  @Field(() => GraphQLCountryCode, { description: 'The country whose tax it is.' })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The region whose tax it is. Null for the whole country.',
  })
  region!: string | null;

  @Field(() => GraphQLDecimal, { description: 'The rate as a fraction: `0.19` is 19 %.' })
  rate!: string;

  @Field(() => Money, { description: 'The amount that is taxed, without this tax.' })
  base!: Money;

  @Field(() => Money, { description: 'The tax.' })
  amount!: Money;

  @Field(() => Money, {
    description:
      '`amount` − `rate` × `base`, rounded. Mostly zero: a price that includes tax may have no base that re-adds exactly.',
  })
  difference!: Money;
}

@ObjectType({
  description:
    'When a delivery is expected: in business days after the day of the order, and as days in the time zone of the ' +
    'store. Business days are Monday to Friday; holidays are not known.',
})
export class DeliveryDates {
  @Field(() => Int, { description: 'The earliest number of business days.' })
  minBusinessDays!: number;

  @Field(() => Int, { description: 'The latest number of business days.' })
  maxBusinessDays!: number;

  @Field({ description: 'The earliest day, such as `2026-12-03`.' })
  earliest!: string;

  @Field({ description: 'The latest day, such as `2026-12-07`.' })
  latest!: string;
}

@ObjectType({ description: 'What shipping costs.' })
export class ShippingLine {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the shipping method, also if it was deleted since. Null when none was chosen.',
  })
  methodId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the shipping method. Null when none was chosen.',
  })
  name!: string | null;

  @Field(() => Money, { description: 'Price of shipping before discounts.' })
  listAmount!: Money;

  @Field(() => [AppliedDiscount], { description: 'Discounts on shipping.' })
  discounts!: AppliedDiscount[];

  @Field(() => Money, { description: 'Price of shipping after discounts.' })
  amount!: Money;

  @Field(() => [TaxLine], { description: 'Taxes on shipping.' })
  taxLines!: TaxLine[];

  @Field(() => DeliveryDates, {
    nullable: true,
    description:
      'When the delivery is expected; for an order, as the buyer was told. Null when the method has no estimate.',
  })
  estimate!: DeliveryDates | null;
}

export function discountsOf(discounts: readonly Discount[] = [], currency: string): AppliedDiscount[] {
  return discounts.map(({ promotionId, code, name, amount }) => ({
    promotionId,
    code,
    name,
    amount: toMoney(amount, currency),
  }));
}

export function taxLinesOf(taxes: readonly (AppliedTax | TaxGroup)[] = [], currency: string): TaxLine[] {
  return taxes.map((tax) => ({
    category: tax.category,
    reason: 'reason' in tax ? tax.reason : null,
    name: tax.name,
    country: tax.country,
    region: tax.region,
    rate: formatRate(tax.ratePpm),
    base: toMoney(tax.base, currency),
    amount: toMoney(tax.amount, currency),
    difference: toMoney('difference' in tax ? tax.difference : 0, currency),
  }));
}

/** Shipping without discounts and taxes. */
export function plainShipping({ name, amount }: { name: string | null; amount: number }): ShippingDetails {
  return {
    methodId: null,
    name,
    listAmount: amount,
    discounts: [],
    discountTotal: 0,
    amount,
    taxes: [],
    taxTotal: 0,
  };
}

export function shippingLineOf(shipping: ShippingDetails, currency: string): ShippingLine {
  return {
    methodId: shipping.methodId && encodeId('shm', shipping.methodId),
    name: shipping.name,
    listAmount: toMoney(shipping.listAmount, currency),
    discounts: discountsOf(shipping.discounts, currency),
    amount: toMoney(shipping.amount, currency),
    taxLines: taxLinesOf(shipping.taxes, currency),
    estimate: shipping.estimate ?? null,
  };
}
