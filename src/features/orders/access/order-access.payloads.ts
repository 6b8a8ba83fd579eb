import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { Order } from '../order.entity.ts';

@ObjectType({
  description: 'The answer of requestOrderAccess. It does not say whether there is such an order.',
})
export class RequestOrderAccessPayload extends MutationPayload {}

@ObjectType({ description: 'The answer of revokeOrderAccess.' })
export class RevokeOrderAccessPayload extends MutationPayload {
  @Field(() => Order, { nullable: true, description: 'The order; null when there are user errors.' })
  order?: Order;
}
