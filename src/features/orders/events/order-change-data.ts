import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/graphql/scalars/money.ts';
import { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from '../order-status.ts';
import { type EventDataType, OrderEventData } from './order-event-data.ts';
import type { OrderEventType } from './order-event-type.ts';
import type { StoredFacts } from './stored-facts.ts';

@InterfaceType({
  implements: OrderEventData,
  description: 'The state of the order after a change.',
})
abstract class OrderChangeData extends OrderEventData {
  @Field(() => String, { nullable: true, description: 'The order number.' })
  number!: string | null;

  @Field(() => OrderStatus, { nullable: true, description: 'The status of the order after the change.' })
  status!: OrderStatus | null;

  @Field(() => OrderPaymentStatus, {
    nullable: true,
    description: 'How much of the order was paid after the change.',
  })
  paymentStatus!: OrderPaymentStatus | null;

  @Field(() => OrderFulfillmentStatus, {
    nullable: true,
    description: 'How much of the order was shipped after the change.',
  })
  fulfillmentStatus!: OrderFulfillmentStatus | null;

  @Field(() => Money, { nullable: true, description: 'The total of the order after the change.' })
  total!: Money | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version after the change. Each version has one event.',
  })
  version!: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the account of the sales representative in charge, for staff. Null when there was none.',
  })
  salesRepId!: string | null;
}

const IS_CHANGE = { implements: [OrderChangeData, OrderEventData] };

@ObjectType({
  description:
    'The change of the ordered quantity of a variant. Facts that an older version did not store are ' +
    'null.',
})
class QuantityDifference {
  @Field(() => ID, { nullable: true, description: 'Id of the variant.' })
  variantId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'New quantity − old quantity. It is negative for a smaller quantity.',
  })
  difference!: number | null;
}

@ObjectType({ ...IS_CHANGE, description: 'The order was placed, or created as a draft.' })
class OrderCreatedData extends OrderChangeData {}

@ObjectType({ ...IS_CHANGE, description: 'The order was imported.' })
class OrderImportedData extends OrderChangeData {
  @Field(() => Date, { nullable: true, description: 'When it was placed in the other system.' })
  placedAt!: Date | null;
}

@ObjectType({ ...IS_CHANGE, description: 'Something else about the order changed.' })
class OrderUpdatedData extends OrderChangeData {}

@ObjectType({
  ...IS_CHANGE,
  description: 'A note was added to the order. Its text is not part of the event.',
})
class OrderNoteAddedData extends OrderChangeData {
  @Field(() => ID, { nullable: true, description: 'Id of the note.' })
  noteId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer may see the note.' })
  isVisibleToCustomer!: boolean | null;
}

@ObjectType({ ...IS_CHANGE, description: 'Items of the order were added, changed or removed.' })
class OrderItemsChangedData extends OrderChangeData {
  @Field(() => [QuantityDifference], {
    nullable: true,
    description: 'The changes of the ordered quantities. Variants with the same quantity are left out.',
  })
  differences!: QuantityDifference[] | null;
}

@ObjectType({ ...IS_CHANGE, description: 'Staff ended the access tokens of the order.' })
class OrderAccessRevokedData extends OrderChangeData {}

@ObjectType({
  ...IS_CHANGE,
  description: 'The order of a guest went to the account with the same verified e-mail address.',
})
class OrderJoinedAccountData extends OrderChangeData {
  @Field(() => ID, { nullable: true, description: 'Id of the guest, whose order it was.' })
  fromCustomerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the customer with the account, whose order it is.' })
  toCustomerId!: string | null;
}

@ObjectType({ ...IS_CHANGE, description: 'The draft was deleted.' })
class OrderDeletedData extends OrderChangeData {}

@ObjectType({ ...IS_CHANGE, description: 'The order moved to another status.' })
class OrderStatusChangedData extends OrderChangeData {
  @Field(() => OrderStatus, { nullable: true, description: 'The status before the change.' })
  from!: OrderStatus | null;

  @Field(() => OrderStatus, { nullable: true, description: 'The status after the change.' })
  to!: OrderStatus | null;
}

@ObjectType({ ...IS_CHANGE, description: 'The order was cancelled.' })
class OrderCancelledData extends OrderChangeData {
  @Field(() => OrderStatus, { nullable: true, description: 'The status before the change.' })
  from!: OrderStatus | null;

  @Field(() => OrderStatus, { nullable: true, description: 'The status after the change.' })
  to!: OrderStatus | null;
}

@ObjectType({ ...IS_CHANGE, description: 'The order was not paid in time.' })
class OrderExpiredData extends OrderChangeData {
  @Field(() => OrderStatus, { nullable: true, description: 'The status before the change.' })
  from!: OrderStatus | null;

  @Field(() => OrderStatus, { nullable: true, description: 'The status after the change.' })
  to!: OrderStatus | null;
}

type Fields<Data> = Omit<Data, 'currency'>;

function changeOf(facts: StoredFacts): Fields<OrderChangeData> {
  return {
    number: facts.text('number'),
    status: facts.oneOf(OrderStatus, 'status'),
    paymentStatus: facts.oneOf(OrderPaymentStatus, 'paymentStatus'),
    fulfillmentStatus: facts.oneOf(OrderFulfillmentStatus, 'fulfillmentStatus'),
    total: facts.money('total'),
    version: facts.integer('version'),
    salesRepId: facts.text('salesRepId'),
  };
}

function moveOf(facts: StoredFacts): Fields<OrderStatusChangedData> {
  return { ...changeOf(facts), from: facts.oneOf(OrderStatus, 'from'), to: facts.oneOf(OrderStatus, 'to') };
}

export const orderEventDataTypes = {
  'order.created': { type: OrderCreatedData, read: changeOf },
  'order.imported': {
    type: OrderImportedData,
    read: (facts): Fields<OrderImportedData> => ({ ...changeOf(facts), placedAt: facts.moment('placedAt') }),
  },
  'order.updated': { type: OrderUpdatedData, read: changeOf },
  'order.status_changed': { type: OrderStatusChangedData, read: moveOf },
  'order.cancelled': { type: OrderCancelledData, read: moveOf },
  'order.expired': { type: OrderExpiredData, read: moveOf },
  'order.note_added': {
    type: OrderNoteAddedData,
    read: (facts): Fields<OrderNoteAddedData> => ({
      ...changeOf(facts),
      noteId: facts.text('noteId'),
      isVisibleToCustomer: facts.flag('isVisibleToCustomer'),
    }),
  },
  'order.items_changed': {
    type: OrderItemsChangedData,
    read: (facts): Fields<OrderItemsChangedData> => ({
      ...changeOf(facts),
      differences:
        facts.list('differences')?.map((each) => ({
          variantId: each.text('variantId'),
          difference: each.integer('difference'),
        })) ?? null,
    }),
  },
  'order.deleted': { type: OrderDeletedData, read: changeOf },
  'order.joined_account': {
    type: OrderJoinedAccountData,
    read: (facts): Fields<OrderJoinedAccountData> => ({
      ...changeOf(facts),
      fromCustomerId: facts.text('fromCustomerId'),
      toCustomerId: facts.text('toCustomerId'),
    }),
  },
  'order.access_revoked': { type: OrderAccessRevokedData, read: changeOf },
} satisfies Record<OrderEventType, EventDataType>;
