import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { Order } from './order.entity.ts';
import { OrderNote } from './order-note.entity.ts';

export const OrderConnection = connectionOf(Order, { name: 'Order', isSearched: true, hasEvents: true });

@ObjectType({ description: 'An amount before and after a change.' })
export class MoneyChange {
  @Field(() => Money, { description: 'The amount before.' })
  before!: Money;

  @Field(() => Money, { description: 'The amount after, which a dry run only computes.' })
  after!: Money;
}

@ObjectType({ description: 'The available quantity of a variant before and after a change.' })
export class StockChange {
  @Field({ description: 'SKU of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'Available quantity before.' })
  before!: number;

  @Field(() => Int, { description: 'Available quantity after, which a dry run only computes.' })
  after!: number;
}

@ObjectType({
  description:
    "The effects of a change of an order's items. An order that was priced by rules is priced again: promotions that no longer apply are given back.",
})
export class OrderChanges {
  @Field(() => MoneyChange, { description: 'Sum of the items before discounts.' })
  subtotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'Sum of the discounts on items.' })
  discountTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'Price of shipping after discounts.' })
  shippingTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'Sum of the taxes.' })
  taxTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'What the total is rounded by.' })
  roundingTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'Total of the order.' })
  total!: MoneyChange;

  @Field(() => [StockChange], { description: 'Changes of stock, by SKU. Empty for a draft.' })
  stock!: StockChange[];
}

@ObjectType()
abstract class OrderPayload extends MutationPayload {
  @Field(() => Order, { nullable: true, description: 'The changed order.' })
  order?: Order;
}

@ObjectType()
abstract class OrderItemsPayload extends OrderPayload {
  @Field(() => OrderChanges, { nullable: true, description: 'The changes, which a dry run only computes.' })
  changes?: OrderChanges;
}

@ObjectType({ description: 'The payload of createOrder.' })
export class CreateOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The payload of updateOrder.' })
export class UpdateOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The payload of addOrderItems.' })
export class AddOrderItemsPayload extends OrderItemsPayload {}

@ObjectType({ description: 'The payload of updateOrderItem.' })
export class UpdateOrderItemPayload extends OrderItemsPayload {}

@ObjectType({ description: 'The payload of removeOrderItem.' })
export class RemoveOrderItemPayload extends OrderItemsPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the removed item. Null when there are user errors, and for a dry run.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of updateOrderStatus.' })
export class UpdateOrderStatusPayload extends OrderPayload {}

@ObjectType({ description: 'The payload of cancelOrder.' })
export class CancelOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The payload of addOrderNote.' })
export class AddOrderNotePayload extends OrderPayload {
  @Field(() => OrderNote, { nullable: true, description: 'The new note.' })
  note?: OrderNote;
}

@ObjectType({ description: 'The payload of deleteDraftOrder.' })
export class DeleteDraftOrderPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Id of the deleted draft.' })
  deletedId?: string;
}
