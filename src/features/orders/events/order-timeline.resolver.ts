import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import { type Connection, connectionOf, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { Order } from '../order.entity.ts';
import { actsAsStaff } from '../order-permissions.ts';
import { OrderEvent } from './order-event.ts';
import { newestEvents, newestPage, timelineCount, timelinePage, timelineWindow } from './order-timeline.ts';

const OrderEventConnection = connectionOf(OrderEvent, { name: 'OrderEvent', hasEvents: true });

@Resolver(() => Order)
export class OrderTimelineResolver {
  @PrefetchById(newestEvents)
  @FieldResolver(() => OrderEventConnection, {
    description:
      'What happened to the order, the newest event first. Customers do not see the notes that are for ' +
      'the staff only. To follow the order from here, pass `eventCursor` to `orderEvents`.',
  })
  timeline(
    @Root() order: Row<Order>,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): MaybePromise<Connection<OrderEvent>> {
    const { loaders } = context;
    const wanted = { orderId: order.id, isWhole: actsAsStaff(context, order), context };
    const connection = (found: Parameters<typeof toConnection<OrderEvent>>[0]) =>
      toConnection(found, () => loaders.load(timelineCount, wanted));
    const read = () => {
      const window = timelineWindow(page);
      return handleMaybePromise(loaders.get(timelinePage, { ...wanted, window }), connection);
    };
    if (Object.values(page).some((value) => value != null)) return read();
    return handleMaybePromise(loaders.get(newestEvents, order.id), (events) => {
      const newest = newestPage(events, wanted.isWhole);
      return newest ? connection(newest) : read();
    });
  }
}
