import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { permitsRow } from '../../../platform/auth/ability.ts';
import { isStaff } from '../../../platform/auth/viewer.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { Loaders } from '../../../platform/graphql/loading/loaders.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch, PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { userById } from '../../accounts/accounts.loaders.ts';
import { User } from '../../accounts/user.entity.ts';
import { Customer } from '../../customers/customer.entity.ts';
import { customerById } from '../../customers/customers.loaders.ts';
import { OrderEvent } from '../events/order-event.ts';
import { TIMELINE_LENGTH, timelineByOrder } from '../events/order-timeline.ts';
import { Order } from '../order.entity.ts';
import { OrderItem } from '../order-item.entity.ts';
import { OrderNote } from '../order-note.entity.ts';
import { CANCELLABLE_BY_CUSTOMER, OrderStatus, transitionsByPeople } from '../order-status.ts';
import { customerByOrder, itemsByOrder, notesByOrder } from '../orders.loaders.ts';

/** Loads the customer of an order in parallel with the order itself. */
async function prefetchCustomer(orderId: string, loaders: Loaders): Promise<(Row<Customer> | undefined)[]> {
  const [customer] = await loaders.prefetch(customerByOrder, [orderId]);
  if (customer) loaders.prime(customerById, customer.id, customer);
  return [customer];
}

/** Computed fields of an order. A viewer who may see the order may see them, except where a field says otherwise. */
@Resolver(() => Order)
export class OrderFieldsResolver {
  @PrefetchById(itemsByOrder)
  @FieldResolver(() => [OrderItem], { description: 'The items in the order in which they were added.' })
  items(@Root() { id }: Row<Order>, @Ctx() { loaders }: RequestContext): MaybePromise<Row<OrderItem>[]> {
    return loaders.get(itemsByOrder, id);
  }

  @Prefetch<Row<Order>>(
    (orders, loaders) =>
      loaders.prefetch(
        customerById,
        orders.map(({ customerId }) => customerId),
      ),
    prefetchCustomer,
  )
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer. Null for a guest who reads the order without an account.',
  })
  customer(
    @Root() { customerId }: Row<Order>,
    @Ctx() { loaders, ability }: RequestContext,
  ): MaybePromise<Row<Customer> | null> {
    return handleMaybePromise(loaders.get(customerById, customerId), (customer) =>
      customer && permitsRow(ability, 'read', 'Customer', customer) ? customer : null,
    );
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'Account of the sales representative in charge. Null when there is none, or when you are not ' +
      'staff.',
  })
  async salesRep(
    @Root() { salesRepId }: Row<Order>,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<Row<User> | null> {
    if (!salesRepId || !isStaff(viewer)) return null;
    return (await loaders.load(userById, salesRepId)) ?? null;
  }

  @FieldResolver(() => [OrderStatus], {
    description: 'The statuses to which you may change the order now.',
  })
  allowedTransitions(@Root() order: Row<Order>, @Ctx() { ability, viewer }: RequestContext): OrderStatus[] {
    const mayUpdate = permitsRow(ability, 'update', 'Order', order);
    const mayCancel =
      permitsRow(ability, 'cancel', 'Order', order) &&
      (isStaff(viewer) || CANCELLABLE_BY_CUSTOMER.includes(order.status));
    return transitionsByPeople(order.status).filter((to) =>
      to === OrderStatus.CANCELLED ? mayCancel : mayUpdate,
    );
  }

  @PrefetchById(notesByOrder)
  @FieldResolver(() => [OrderNote], {
    description: 'Notes of the staff, the oldest first. Customers see only the notes meant for them.',
  })
  notes(
    @Root() { id }: Row<Order>,
    @Ctx() { loaders, viewer }: RequestContext,
  ): MaybePromise<Row<OrderNote>[]> {
    return handleMaybePromise(loaders.get(notesByOrder, id), (notes) =>
      isStaff(viewer) ? notes : notes.filter(({ isVisibleToCustomer }) => isVisibleToCustomer),
    );
  }

  @PrefetchById(timelineByOrder)
  @FieldResolver(() => [OrderEvent], {
    description: `The newest ${TIMELINE_LENGTH} events of the order, the oldest first.`,
  })
  timeline(
    @Root() { id }: Row<Order>,
    @Ctx() { loaders, viewer }: RequestContext,
  ): MaybePromise<OrderEvent[]> {
    return handleMaybePromise(loaders.get(timelineByOrder, id), (events) =>
      isStaff(viewer) ? events : events.filter(({ data }) => data?.isVisibleToCustomer !== false),
    );
  }
}

@Resolver(() => OrderNote)
export class OrderNoteFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Name of the author. Null when unknown.' })
  async authorName(
    @Root() { authorId }: Row<OrderNote>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | undefined> {
    return (await loaders.load(userById, authorId))?.name;
  }
}
