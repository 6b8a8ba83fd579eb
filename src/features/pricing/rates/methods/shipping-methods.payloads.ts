import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../../platform/graphql/lists/connections.ts';
import { Money } from '../../../../platform/graphql/scalars/money.ts';
import { GraphQLDecimal } from '../../../../platform/graphql/scalars/scalars.ts';
import { ShippingMethod } from '../shipping-method.entity.ts';
import { ShippingRateBasis } from '../shipping-rate-basis.ts';
import { ShippingZone } from '../shipping-zone.entity.ts';

export const ShippingMethodConnection = connectionOf(ShippingMethod, { name: 'ShippingMethod' });

@ObjectType({ description: 'What a shipping method costs in one zone and currency, for a range.' })
export class ShippingRate {
  /** The UUID. */
  zoneId!: string;

  @Field(() => ShippingRateBasis, { description: 'What the range is compared with.' })
  basis!: ShippingRateBasis;

  @Field(() => GraphQLDecimal, {
    description:
      'The start of the range, which is part of it: grams, an amount in the currency of `amount`, or a number of units, ' +
      'by the basis.',
  })
  from!: string;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'The end of the range, which is not part of it. Null if it has no end.',
  })
  to!: string | null;

  @Field(() => Money, {
    description: 'The price of shipping. It includes tax where the prices of the store do.',
  })
  amount!: Money;

  @Field(() => ShippingZone, { description: 'The shipping zone of the address.' })
  zone?: ShippingZone;
}

@ObjectType({ description: 'How long a delivery takes, in business days from Monday to Friday.' })
export class DeliveryEstimate {
  @Field(() => Int, { description: 'The earliest: the number of business days after the day of the order.' })
  minBusinessDays!: number;

  @Field(() => Int, { description: 'The latest: the number of business days after the day of the order.' })
  maxBusinessDays!: number;
}

@ObjectType({ description: 'The payload of createShippingMethod.' })
export class CreateShippingMethodPayload extends MutationPayload {
  @Field(() => ShippingMethod, { nullable: true, description: 'The new shipping method.' })
  shippingMethod?: ShippingMethod;
}

@ObjectType({ description: 'The payload of updateShippingMethod.' })
export class UpdateShippingMethodPayload extends MutationPayload {
  @Field(() => ShippingMethod, { nullable: true, description: 'The changed shipping method.' })
  shippingMethod?: ShippingMethod;
}

@ObjectType({ description: 'The payload of deleteShippingMethod.' })
export class DeleteShippingMethodPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted shipping method. Null when there are user errors.',
  })
  deletedId?: string;
}
