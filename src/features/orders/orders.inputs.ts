import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCurrencyCode, GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { MAX_QUANTITY_TEXT } from '../../values/quantity.ts';
import { MAX_CODES } from '../carts/cart.entity.ts';
import { MAX_REASON_LENGTH } from './lifecycle/order-lifecycle.service.ts';
import { OrderDetailsInput } from './order-details.ts';
import { OrderStatus } from './order-status.ts';
import { MAX_LINES } from './placing/order-lines.ts';
import { MAX_NOTE_LENGTH } from './placing/staff-orders.service.ts';

const optional = (description: string) => ({ nullable: true, description });
const VERSION = 'Fails when the order has another version.';

@InputType({ description: 'A line to order: a variant that is on sale, by id or SKU.' })
export class OrderItemInput {
  @Field(() => ID, optional('The variant, in place of `sku`.'))
  variantId?: string | null;

  @Field(() => String, optional('SKU of the variant, in place of `variantId`.'))
  sku?: string | null;

  @Field(() => Int, { description: `Number of units, 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(
    () => GraphQLDecimal,
    optional(
      "Price of one unit, in the order's currency. Only managers may set it. The default is the price of the catalog, or " +
        'of a price list.',
    ),
  )
  unitPrice?: string | null;
}

@InputType({ description: 'The details of an order besides its items, including those for staff only.' })
export abstract class StaffDetailsInput extends OrderDetailsInput {
  @Field(
    () => GraphQLDecimal,
    optional("Price of shipping, in the order's currency, in place of `shippingMethodId`."),
  )
  shippingTotal?: string | null;

  @Field(
    () => ID,
    optional(
      'Shipping method, which must fit the goods and the address. Its rates are the price of shipping.',
    ),
  )
  shippingMethodId?: string | null;

  @Field(
    () => ID,
    optional('Staff account in charge of the order. Only managers may choose another one than themselves.'),
  )
  salesRepId?: string | null;
}

@InputType({ description: 'A new order on behalf of a customer, at present prices.' })
export class CreateOrderInput extends StaffDetailsInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => [OrderItemInput], {
    description: `The lines, at most ${MAX_LINES}. A draft may have none.`,
  })
  items!: OrderItemInput[];

  @Field(
    () => GraphQLCurrencyCode,
    optional(
      'One of `Store.currencies`, in which all of its amounts are. The default is the currency of the store. In another ' +
        'one, a variant needs the price of a price list, or a `unitPrice`.',
    ),
  )
  currency?: string | null;

  @Field(
    () => [String],
    optional(
      `Discount codes, at most ${MAX_CODES}. One that does not apply is refused with a DiscountCodeError.`,
    ),
  )
  discountCodes?: string[] | null;

  @Field(
    () => Boolean,
    optional(
      'Whether to create a draft, which reserves no stock until it becomes PENDING. The default is ' +
        'false.',
    ),
  )
  asDraft?: boolean | null;

  @Field({ description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({
  description: 'Changes to an order that is not being packed yet. A field that is left out stays unchanged.',
})
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
  @Field(() => ID, { description: 'The order. It must not be in packing yet.' })
  orderId!: string;

  @Field(
    () => Boolean,
    optional('Whether to change nothing and only return what would change. The default is false.'),
  )
  dryRun?: boolean | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field({ description: `${KEY_DESCRIPTION} A dry run does not use the key.` })
  idempotencyKey!: string;
}

@InputType({ description: 'Items to add.' })
export class AddOrderItemsInput extends OrderItemsInput {
  @Field(() => [OrderItemInput], { description: `The lines to add, 1 to ${MAX_LINES}.` })
  items!: OrderItemInput[];
}

@InputType({ description: 'Changes to one item. A field that is left out stays unchanged.' })
export class UpdateOrderItemInput extends OrderItemsInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, optional(`Number of units, 1 to ${MAX_QUANTITY_TEXT}.`))
  quantity?: number | null;

  @Field(() => GraphQLDecimal, optional('Price of one unit. Only managers may set it.'))
  unitPrice?: string | null;
}

@InputType({ description: 'An item to remove.' })
export class RemoveOrderItemInput extends OrderItemsInput {
  @Field(() => ID, { description: 'The item. The last item of a placed order cannot be removed.' })
  itemId!: string;
}

@InputType({ description: 'A new status for an order.' })
export class UpdateOrderStatusInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => OrderStatus, { description: "The new status, one of the order's `allowedTransitions`." })
  status!: OrderStatus;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(
    () => String,
    optional(`${KEY_DESCRIPTION} Without a key a repeated call fails with ILLEGAL_TRANSITION.`),
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'An order to cancel.' })
export class CancelOrderInput {
  @Field(() => ID, {
    description: 'The order, which must not be shipped yet. Customers can cancel only until packing begins.',
  })
  orderId!: string;

  @Field(() => String, optional('Secret that checkout or a mailed link gave: what lets a guest cancel it.'))
  accessToken?: string | null;

  @Field(() => String, optional(`Reason for people, at most ${MAX_REASON_LENGTH} characters.`))
  reason?: string | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(
    () => String,
    optional(`${KEY_DESCRIPTION} Without a key a repeated call fails with ILLEGAL_TRANSITION.`),
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'A note to add to an order.' })
export class AddOrderNoteInput {
  @Field(() => ID, { description: 'The order, in any status.' })
  orderId!: string;

  @Field({ description: `The text of the note, 1 to ${MAX_NOTE_LENGTH.toLocaleString('en')} characters.` })
  body!: string;

  @Field(() => Boolean, optional('Whether the customer can read it. The default is false.'))
  isVisibleToCustomer?: boolean | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'A draft to delete.' })
export class DeleteDraftOrderInput {
  @Field(() => ID, { description: 'The order, which must be a draft.' })
  orderId!: string;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}
