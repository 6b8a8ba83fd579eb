import { Args, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { permitsRow, permittedRows } from '../../platform/auth/ability.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { optionalUuidOf, orNotFound, uuidOf } from '../../platform/inputs/node-ids.ts';
import { OrderEvent, orderGreeting, toOrderEvent } from '../orders/events/order-event.ts';
import type { OrderEventKind } from '../orders/events/order-event-type.ts';
import { orderById } from '../orders/orders.loaders.ts';
import { openFeed } from './event-feed.ts';
import {
  OrderEventsArgs,
  OrderStatusChangedArgs,
  StockChangedArgs,
  SubscriptionArgs,
} from './realtime.args.ts';
import { StockEvent, stockGreeting, toStockEvent } from './stock-event.ts';

interface Subscribing<Input> {
  readonly args: Input;
  readonly context: RequestContext;
}

const STATUS_EVENTS: readonly OrderEventKind[] = ['order.status_changed', 'order.cancelled', 'order.expired'];

@Resolver()
export class RealtimeResolver {
  @Can('subscribe', 'OrderEvent')
  @Query(() => String, {
    description:
      'A cursor at the end of the event log, taken before this operation reads anything else. Pass it ' +
      'as `after` to a subscription to miss nothing from here on.',
  })
  eventCursor(@Ctx() { loaders }: RequestContext): string {
    return loaders.eventCursor;
  }

  @Can('subscribe', 'OrderEvent')
  @Subscription(() => OrderEvent, {
    description:
      'All events of the orders that you may see, as they happen. The events of one order come in their ' +
      'order.',
    subscribe: ({ args, context }: Subscribing<OrderEventsArgs>) =>
      openOrderFeed(context, {
        start: args,
        types: args.types,
        orderId: optionalUuidOf('ord', args.orderId, 'orderId'),
      }),
  })
  orderEvents(@Root() event: OrderEvent, @Args(() => OrderEventsArgs) _args: OrderEventsArgs): OrderEvent {
    return event;
  }

  @Can('subscribe', 'OrderEvent')
  @Subscription(() => OrderEvent, {
    description: 'Every change of the status of one order that you may see.',
    subscribe: ({ args, context }: Subscribing<OrderStatusChangedArgs>) =>
      openOrderFeed(context, {
        start: args,
        orderId: uuidOf('ord', args.orderId, 'orderId'),
        types: STATUS_EVENTS,
      }),
  })
  orderStatusChanged(
    @Root() event: OrderEvent,
    @Args(() => OrderStatusChangedArgs) _args: OrderStatusChangedArgs,
  ): OrderEvent {
    return event;
  }

  @Can('subscribe', 'OrderEvent')
  @Subscription(() => OrderEvent, {
    description: 'Every new order that you may see.',
    subscribe: ({ args, context }: Subscribing<SubscriptionArgs>) =>
      openOrderFeed(context, { start: args, types: ['order.created'] }),
  })
  orderCreated(@Root() event: OrderEvent, @Args(() => SubscriptionArgs) _args: SubscriptionArgs): OrderEvent {
    return event;
  }

  @Can('subscribe', 'StockEvent')
  @Subscription(() => StockEvent, {
    description: 'Every change of quantities on hand or reserved. Only for staff.',
    subscribe: ({ args, context }: Subscribing<StockChangedArgs>) => {
      const subjectId = optionalUuidOf('var', args.variantId, 'variantId');
      const interest = { types: ['stock.changed'], ...(subjectId && { subjectId }) };
      return openFeed(
        context,
        { ...interest, start: args, greeting: (cursor) => stockGreeting(cursor, context.actor) },
        async (event) => toStockEvent(event),
      );
    },
  })
  stockChanged(@Root() event: StockEvent, @Args(() => StockChangedArgs) _args: StockChangedArgs): StockEvent {
    return event;
  }
}

interface OrderFeedRequest {
  readonly start: SubscriptionArgs;
  readonly types?: readonly OrderEventKind[] | null | undefined;
  readonly orderId?: string | undefined;
}

async function openOrderFeed(context: RequestContext, { start, types, orderId }: OrderFeedRequest) {
  const { ability, loaders, viewer, actor } = context;
  if (orderId) {
    const order = await loaders.load(orderById, orderId);
    orNotFound(order && permitsRow(ability, 'read', 'Order', order) ? order : undefined, 'order', 'orderId');
  }
  const customerId = viewer?.customerId;
  const interest = {
    ...(types && { types }),
    ...(orderId && { orderId }),
    ...(customerId && { customerId }),
  };
  return openFeed(
    context,
    { ...interest, start, greeting: (cursor) => orderGreeting(cursor, actor) },
    async (event, asker) =>
      event.orderId !== undefined && (await maySee(asker, event)) ? toOrderEvent(event) : undefined,
  );
}

/**
 * A viewer who may see all orders may see all events. For others each event's order is checked in its current state.
 */
async function maySee({ ability, loaders }: RequestContext, event: StoredEvent): Promise<boolean> {
  const isUnrestricted = permittedRows(ability, 'subscribe', 'OrderEvent').some(
    (conditions) => Object.keys(conditions).length === 0,
  );
  if (isUnrestricted) return true;
  if (event.data.isVisibleToCustomer === false && !ability.can('annotate', 'Order')) return false;
  const order = await loaders.load(orderById, event.orderId ?? '');
  return order !== undefined && permitsRow(ability, 'read', 'Order', order);
}
