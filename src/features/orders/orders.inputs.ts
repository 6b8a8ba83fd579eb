import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { MAX_QUANTITY_TEXT } from '../../values/quantity.ts';
import { OrderDetailsInput } from './order-details.ts';
import { OrderStatus } from './order-status.ts';

const optional = (description: string) => ({ nullable: true, description });
const VERSION = 'Refuse when the order is at another version by now.';

@InputType({ description: 'A line to order: a variant on sale by its id or its SKU.' })
export class OrderItemInput {
  @Field(() => ID, optional('The variant; or name its SKU.'))
  variantId?: string | null;

  @Field(() => String, optional('Its SKU; or name its id.'))
  sku?: string | null;

  @Field(() => Int, { description: `How many, 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(
    () => GraphQLDecimal,
    optional('A price of its own, for managers; the price of the catalog by default.'),
  )
  unitPrice?: string | null;
}

@InputType({ description: 'What staff may write on an order beside its items.' })
abstract class StaffDetailsInput extends OrderDetailsInput {
  @Field(() => GraphQLDecimal, optional("What shipping costs, in the order's currency."))
  shippingTotal?: string | null;

  @Field(
    () => ID,
    optional('Staff account that looks after it; only managers name another one than themselves.'),
  )
  salesRepId?: string | null;
}

@InputType({ description: 'A new order on behalf of a customer, at the prices of the moment.' })
export class CreateOrderInput extends StaffDetailsInput {
  @Field(() => ID, { description: 'Whose it is.' })
  customerId!: string;

  @Field(() => [OrderItemInput], {
    description: 'What is ordered, at most 200 lines; a draft may have none yet.',
  })
  items!: OrderItemInput[];

  @Field(() => Boolean, optional('A draft holds no stock until it becomes PENDING; false by default.'))
  asDraft?: boolean | null;

  @Field({ description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Changes to an order that is not being packed yet; what is left out stays.' })
export class UpdateOrderInput extends StaffDetailsInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'An order whose items change.' })
export abstract class OrderItemsInput {
  @Field(() => ID, { description: 'The order, which is not being packed yet.' })
  orderId!: string;

  @Field(() => Boolean, optional('Change nothing and only tell what would change; false by default.'))
  dryRun?: boolean | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field({ description: `${KEY_DESCRIPTION} A dry run does not use it up.` })
  idempotencyKey!: string;
}

@InputType({ description: 'Items to add.' })
export class AddOrderItemsInput extends OrderItemsInput {
  @Field(() => [OrderItemInput], { description: 'What is added, 1 to 200 lines.' })
  items!: OrderItemInput[];
}

@InputType({ description: 'Changes to one item; what is left out stays.' })
export class UpdateOrderItemInput extends OrderItemsInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, optional(`How many, 1 to ${MAX_QUANTITY_TEXT}.`))
  quantity?: number | null;

  @Field(() => GraphQLDecimal, optional('A price of its own, for managers.'))
  unitPrice?: string | null;
}

@InputType({ description: 'An item to take out.' })
export class RemoveOrderItemInput extends OrderItemsInput {
  @Field(() => ID, { description: 'The item; the only one of a placed order stays.' })
  itemId!: string;
}

@InputType({ description: 'A new status for an order.' })
export class UpdateOrderStatusInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => OrderStatus, { description: 'One of its allowedTransitions.' })
  status!: OrderStatus;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(
    () => String,
    optional(`${KEY_DESCRIPTION} Without one a repeated call is refused as an illegal move.`),
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'An order to call off.' })
export class CancelOrderInput {
  @Field(() => ID, {
    description: 'The order, which has not been shipped; customers only until it is packed.',
  })
  orderId!: string;

  @Field(() => String, optional('Why, for people; at most 500 characters.'))
  reason?: string | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(
    () => String,
    optional(`${KEY_DESCRIPTION} Without one a repeated call is refused as an illegal move.`),
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'Something to write down about an order.' })
export class AddOrderNoteInput {
  @Field(() => ID, { description: 'The order, in whatever status.' })
  orderId!: string;

  @Field({ description: 'The text, 1 to 5000 characters.' })
  body!: string;

  @Field(() => Boolean, optional('Whether the customer sees it as well; false by default.'))
  isVisibleToCustomer?: boolean | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'A draft to delete.' })
export class DeleteDraftOrderInput {
  @Field(() => ID, { description: 'The order, still a draft.' })
  orderId!: string;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}
