import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import type { OrderPriceDetails } from '../../pricing/breakdown/price-details.ts';
import { amount, OrderSums } from '../order-sums.ts';

/** Where the amounts of an order come from. */
export enum PricedBy {
  /** The pricing function, with the rules of the store. An edit applies the rules again. */
  RULES = 'RULES',
  /** Somebody gave them, for instance an import. An edit keeps the discounts and the tax. */
  GIVEN = 'GIVEN',
}

/**
 * What the total of an order is made of:
 * total = subtotal − discountTotal + shippingTotal + roundingTotal, and + taxTotal unless the prices include the tax. A
 * CHECK constraint of `orders` says the same.
 */
@ObjectType()
export abstract class OrderPrice extends OrderSums {
  @Field(() => Boolean, {
    description:
      'Whether its prices include the tax, so that `taxTotal` is a part of the total. Otherwise the tax is added.',
  })
  @Property({ type: 'boolean' })
  taxesIncluded = false;

  @Property(amount())
  roundingTotal = 0;

  @Property({ type: 'uuid', nullable: true })
  shippingMethodId?: string | null;

  @Property({ type: 'text', nullable: true })
  shippingMethodName?: string | null;

  @Property({ type: 'text' })
  pricedBy: PricedBy = PricedBy.GIVEN;

  /** Null if no tax, discount or price of shipping was applied by a rule. */
  @Property({ type: 'json', nullable: true })
  priceDetails?: OrderPriceDetails | null;
}
