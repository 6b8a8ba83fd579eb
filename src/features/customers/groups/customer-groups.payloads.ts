import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../../platform/graphql/lists/connections.ts';
import { CustomerGroup } from './customer-group.entity.ts';

export const CustomerGroupConnection = connectionOf(CustomerGroup, { name: 'CustomerGroup' });

@ObjectType({ description: 'The payload of createCustomerGroup.' })
export class CreateCustomerGroupPayload extends MutationPayload {
  @Field(() => CustomerGroup, { nullable: true, description: 'The new group.' })
  customerGroup?: CustomerGroup;
}

@ObjectType({ description: 'The payload of updateCustomerGroup.' })
export class UpdateCustomerGroupPayload extends MutationPayload {
  @Field(() => CustomerGroup, { nullable: true, description: 'The changed group.' })
  customerGroup?: CustomerGroup;
}

@ObjectType({ description: 'The payload of deleteCustomerGroup.' })
export class DeleteCustomerGroupPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the deleted group. Null when there are user errors.',
  })
  deletedId?: string;
}
