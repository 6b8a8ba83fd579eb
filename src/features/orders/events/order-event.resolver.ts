import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Order } from '../order.entity.ts';
import { orderById } from '../orders.loaders.ts';
import { OrderEvent } from './order-event.ts';
import { type EventDataTypes, OrderEventData, readEventData } from './order-event-data.ts';

@ObjectType({
  implements: OrderEventData,
  description: 'The data of an event that this version of the server does not know.',
})
class OtherOrderEventData extends OrderEventData {}

const OTHER = { type: OtherOrderEventData, read: () => ({}) };

@Resolver(() => OrderEvent)
export class OrderEventResolver {
  readonly #types: ReadonlyMap<string, EventDataTypes[string]>;

  /** @param types of orders, and of the features above that append events about them */
  constructor(types: EventDataTypes) {
    this.#types = new Map(Object.entries(types));
  }

  @FieldResolver(() => OrderEventData, {
    nullable: true,
    description: 'The data of the event. Null in a greeting.',
  })
  data(@Root() { type, data }: OrderEvent, @Ctx() { store, ability }: RequestContext): OrderEventData | null {
    if (!data) return null;
    // Ids of staff accounts are for staff.
    const shown = ability.can('annotate', 'Order') ? data : { ...data, salesRepId: null };
    return readEventData(this.#types.get(type) ?? OTHER, shown, store.currency);
  }

  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order in its present state, which may be later than the event. Null when it was a draft that ' +
      'is deleted, and in a greeting.',
  })
  async order(
    @Root() { orderId }: OrderEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Order> | undefined> {
    return orderId === undefined ? undefined : loaders.load(orderById, orderId);
  }
}
