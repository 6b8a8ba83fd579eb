import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { permitsRow } from '../../../platform/auth/ability.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { Loaders } from '../../../platform/graphql/loading/loaders.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch, PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { userById } from '../../accounts/accounts.loaders.ts';
import { User } from '../../accounts/user.entity.ts';
import { Customer } from '../../customers/customer.entity.ts';
import { customerById } from '../../customers/customers.loaders.ts';
import { cancelRefusal, OrderCancelRefusal } from '../lifecycle/cancel-refusal.ts';
import { Order } from '../order.entity.ts';
import { OrderItem } from '../order-item.entity.ts';
import { OrderNote } from '../order-note.entity.ts';
import { actsAsStaff, permitsOrder, showsNote } from '../order-permissions.ts';
import { OrderStatus, transitionsByPeople } from '../order-status.ts';
import { customerByOrder, itemsByOrder, notesByOrder } from '../orders.loaders.ts';

/** Loads the customer of an order in parallel with the order itself. */
async function prefetchCustomer(orderId: string, loaders: Loaders): Promise<(Row<Customer> | undefined)[]> {
  const [customer] = await loaders.prefetch(customerByOrder, [orderId]);
  if (customer) loaders.prime(customerById, customer.id, customer);
  return [customer];
}

function cancelRefusalFor(context: RequestContext, order: Row<Order>): OrderCancelRefusal | null {
  if (!permitsOrder(context, 'cancel', order)) return cancelRefusal(order.status, undefined);
  return cancelRefusal(order.status, actsAsStaff(context, order) ? 'staff' : 'customer');
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
  async salesRep(@Root() order: Row<Order>, @Ctx() context: RequestContext): Promise<Row<User> | null> {
    const { salesRepId } = order;
    if (!salesRepId || !actsAsStaff(context, order)) return null;
    return (await context.loaders.load(userById, salesRepId)) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the sales representative who looks after it; null for a guest, and when nobody does.',
  })
  salesRepName(@Root() { salesRepName }: Row<Order>, @Ctx() { ability }: RequestContext): string | null {
    return ability.can('read', 'SalesRepName') ? (salesRepName ?? null) : null;
  }

  @FieldResolver(() => [OrderStatus], {
    description: 'The statuses to which you may change the order now.',
  })
  allowedTransitions(@Root() order: Row<Order>, @Ctx() context: RequestContext): OrderStatus[] {
    const mayUpdate = permitsOrder(context, 'update', order);
    const mayCancel = cancelRefusalFor(context, order) === null;
    return transitionsByPeople(order.status).filter((to) =>
      to === OrderStatus.CANCELLED ? mayCancel : mayUpdate,
    );
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether you can cancel it now with cancelOrder. Guests see their answer with the access token.',
  })
  canCancel(@Root() order: Row<Order>, @Ctx() context: RequestContext): boolean {
    return cancelRefusalFor(context, order) === null;
  }

  @FieldResolver(() => OrderCancelRefusal, {
    nullable: true,
    description: 'Why you cannot cancel it; null when you can.',
  })
  cancelRefusal(@Root() order: Row<Order>, @Ctx() context: RequestContext): OrderCancelRefusal | null {
    return cancelRefusalFor(context, order);
  }

  @PrefetchById(itemsByOrder)
  @FieldResolver(() => Int, {
    description: 'How many pieces were ordered: the quantities of its items together.',
  })
  totalQuantity(@Root() { id }: Row<Order>, @Ctx() { loaders }: RequestContext): MaybePromise<number> {
    return handleMaybePromise(loaders.get(itemsByOrder, id), (items) =>
      items.reduce((sum, { quantity }) => sum + quantity, 0),
    );
  }

  @PrefetchById(notesByOrder)
  @FieldResolver(() => [OrderNote], {
    description: 'Notes of the staff, the oldest first. Customers see only the notes meant for them.',
  })
  notes(@Root() order: Row<Order>, @Ctx() context: RequestContext): MaybePromise<Row<OrderNote>[]> {
    return handleMaybePromise(context.loaders.get(notesByOrder, order.id), (notes) =>
      notes.filter((note) => showsNote(context, order, note)),
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
