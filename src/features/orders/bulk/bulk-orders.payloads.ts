import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { Order } from '../order.entity.ts';

@ObjectType({ description: 'What became of one item of bulkUpdateOrders.' })
export class BulkUpdateOrdersResult {
  @Field(() => Int, { description: 'Place of the item in the input, counted from 0.' })
  index!: number;

  @Field(() => Order, {
    nullable: true,
    description: 'The order as it is now; null when the item was left out, as `userErrors` tells.',
  })
  order?: Order;
}

@ObjectType({ description: 'The payload of bulkUpdateOrders.' })
export class BulkUpdateOrdersPayload extends MutationPayload {
  @Extensions({ isResultOfBulk: true })
  @Field(() => [BulkUpdateOrdersResult], {
    nullable: true,
    description: 'One for each item, in their order; null when the whole call was refused.',
  })
  results?: BulkUpdateOrdersResult[];
}
