import { Field, ID, InputType, Int } from 'type-graphql';

const EXPECTED_VERSION = {
  nullable: true,
  description: 'Fails when the account has another version.',
};

@InputType({ description: 'Changes to a staff account; what is left out or null stays.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'Name people see, one line of up to 200 characters.' })
  name?: string | null;

  @Field(() => Int, EXPECTED_VERSION)
  expectedVersion?: number | null;
}

@InputType({ description: 'A closed staff account to open again.' })
export class ReactivateUserInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => Int, EXPECTED_VERSION)
  expectedVersion?: number | null;
}
