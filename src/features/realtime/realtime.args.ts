import { ArgsType, Field, ID } from 'type-graphql';
import { OrderEventKind } from '../orders/events/order-event-type.ts';

/** The arguments of every subscription. */
@ArgsType()
export class SubscriptionArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event that you have seen, or an `eventCursor`. Events after it are sent ' +
      'first, without a gap. After the error CURSOR_EXPIRED subscribe without it and read the state ' +
      'again.',
  })
  after?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether the first message is a greeting of the type CONNECTED. Its `cursor` is where the subscription starts, so ' +
      'that a disconnect before the first event loses nothing.',
  })
  greet?: boolean | null;
}

@ArgsType()
export class OrderEventsArgs extends SubscriptionArgs {
  @Field(() => [OrderEventKind], {
    nullable: true,
    description: 'Returns only events of these types. The default is all types.',
  })
  types?: OrderEventKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Returns only events of this order.' })
  orderId?: string | null;
}

@ArgsType()
export class OrderStatusChangedArgs extends SubscriptionArgs {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;
}

@ArgsType()
export class StockChangedArgs extends SubscriptionArgs {
  @Field(() => ID, { nullable: true, description: 'Returns only changes of this variant.' })
  variantId?: string | null;
}
