import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { OrderPrice } from './amounts/order-price.ts';

const optional = (description: string) => ({ nullable: true, description });

/** The dates of an order. */
@ObjectType()
export abstract class OrderDates extends OrderPrice {
  @Field(() => Date, optional('When it was placed. Null for a draft.'))
  @Property({ type: 'timestamptz', nullable: true })
  placedAt?: Date | null;

  @Field(() => Date, optional('When the order expires unless it is paid. Null when it does not expire.'))
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;

  @Field(
    () => Date,
    optional(
      'When it was shipped. Null before, and for an order that was shipped before its import, unless the file had the date.',
    ),
  )
  @Property({ type: 'timestamptz', nullable: true })
  shippedAt?: Date | null;

  @Field(
    () => Date,
    optional(
      'When it was delivered. Null before, and for an order that was delivered before its import, unless the file had ' +
        'the date.',
    ),
  )
  @Property({ type: 'timestamptz', nullable: true })
  deliveredAt?: Date | null;

  @Field(() => Date, optional('When it was cancelled. Null unless it was.'))
  @Property({ type: 'timestamptz', nullable: true })
  cancelledAt?: Date | null;
}
