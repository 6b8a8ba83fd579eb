import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new customer group.' })
export class CreateCustomerGroupInput {
  @Field({
    description:
      'Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes.',
  })
  code!: string;

  @Field({ description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;
}

@InputType({ description: 'Changes to a customer group. A field that is left out stays unchanged.' })
export class UpdateCustomerGroupInput {
  @Field(() => ID, { description: 'The group.' })
  customerGroupId!: string;

  @Field(() => String, optional(`The displayed name, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => Int, optional('Fails when the group has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'A customer group to delete.' })
export class DeleteCustomerGroupInput {
  @Field(() => ID, { description: 'A group that no promotion and no price list names.' })
  customerGroupId!: string;

  @Field(() => Int, optional('Fails when the group has another version.'))
  expectedVersion?: number | null;
}
