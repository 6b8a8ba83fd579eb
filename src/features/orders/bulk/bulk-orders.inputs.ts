import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import { OrderStatus } from '../order-status.ts';
import { StaffDetailsInput } from '../orders.inputs.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({
  description:
    'Changes to one order; what is left out stays. The status changes last, as a change of its own.',
})
export class BulkUpdateOrdersItemInput extends StaffDetailsInput {
  @Field(() => ID, { description: 'The order; each order once.' })
  orderId!: string;

  @Field(() => OrderStatus, optional('One of its allowedTransitions.'))
  status?: OrderStatus | null;

  @Field(() => Int, optional('Leaves this item out when the order has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'Changes to many orders.' })
export class BulkUpdateOrdersInput {
  @Field(() => [BulkUpdateOrdersItemInput], {
    description: `What changes, 1 to ${MAX_BULK_ITEMS} items, each of another order.`,
  })
  items!: BulkUpdateOrdersItemInput[];

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}
