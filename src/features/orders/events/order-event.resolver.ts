import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Order } from '../order.entity.ts';
import { orderById } from '../orders.loaders.ts';
import { OrderEvent } from './order-event.ts';

@Resolver(() => OrderEvent)
export class OrderEventResolver {
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order as it is now, which may be later than the event; null when it was a deleted draft, and in a greeting.',
  })
  async order(
    @Root() { orderId }: OrderEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Order> | undefined> {
    return orderId === undefined ? undefined : loaders.load(orderById, orderId);
  }
}
