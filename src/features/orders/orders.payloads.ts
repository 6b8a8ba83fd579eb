import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { Order } from './order.entity.ts';
import { OrderNote } from './order-note.entity.ts';

export const OrderConnection = connectionOf(Order, { name: 'Order', isSearched: true, hasEvents: true });

@ObjectType({ description: 'An amount before and after a change.' })
export class MoneyChange {
  @Field(() => Money, { description: 'What it was.' })
  before!: Money;

  @Field(() => Money, { description: 'What it is, or after a dry run would be.' })
  after!: Money;
}

@ObjectType({ description: 'How much of a variant is available before and after a change.' })
export class StockChange {
  @Field({ description: 'SKU of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'How much was available.' })
  before!: number;

  @Field(() => Int, { description: 'How much is available, or after a dry run would be.' })
  after!: number;
}

@ObjectType({ description: 'What a change of its items makes of an order.' })
export class OrderChanges {
  @Field(() => MoneyChange, { description: 'The items at their prices.' })
  subtotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'What discounts take off.' })
  discountTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'The tax.' })
  taxTotal!: MoneyChange;

  @Field(() => MoneyChange, { description: 'What it costs in all.' })
  total!: MoneyChange;

  @Field(() => [StockChange], { description: 'The stock that was touched, by SKU; none for a draft.' })
  stock!: StockChange[];
}

@ObjectType()
abstract class OrderPayload extends MutationPayload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now.' })
  order?: Order;
}

@ObjectType()
abstract class OrderItemsPayload extends OrderPayload {
  @Field(() => OrderChanges, { nullable: true, description: 'What changed, or would have without dryRun.' })
  changes?: OrderChanges;
}

@ObjectType({ description: 'The answer of createOrder.' })
export class CreateOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The answer of updateOrder.' })
export class UpdateOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The answer of addOrderItems.' })
export class AddOrderItemsPayload extends OrderItemsPayload {}

@ObjectType({ description: 'The answer of updateOrderItem.' })
export class UpdateOrderItemPayload extends OrderItemsPayload {}

@ObjectType({ description: 'The answer of removeOrderItem.' })
export class RemoveOrderItemPayload extends OrderItemsPayload {}

@ObjectType({ description: 'The answer of updateOrderStatus.' })
export class UpdateOrderStatusPayload extends OrderPayload {}

@ObjectType({ description: 'The answer of cancelOrder.' })
export class CancelOrderPayload extends OrderPayload {}

@ObjectType({ description: 'The answer of addOrderNote.' })
export class AddOrderNotePayload extends OrderPayload {
  @Field(() => OrderNote, { nullable: true, description: 'The new note.' })
  note?: OrderNote;
}

@ObjectType({ description: 'The answer of deleteDraftOrder.' })
export class DeleteDraftOrderPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Id of the draft that is gone.' })
  deletedId?: string;
}
