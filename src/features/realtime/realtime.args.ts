import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class OrderEventsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event you have seen: what came behind it is replayed first, without a gap. When it or the subscription ends with CURSOR_EXPIRED, subscribe without it and read the state anew.',
  })
  after?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these types, such as order.created; all by default.',
  })
  types?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only events of this order.' })
  orderId?: string | null;
}

@ArgsType()
export class StockEventsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event you have seen. When it or the subscription ends with CURSOR_EXPIRED, subscribe without it and read the state anew.',
  })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only changes of this variant.' })
  variantId?: string | null;
}
