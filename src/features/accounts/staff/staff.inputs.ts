import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';

const EXPECTED_VERSION = {
  nullable: true,
  description: 'Fails when the account has another version.',
};

@InputType({ description: 'Changes to a staff account. A field that is left out or null stays unchanged.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => String, {
    nullable: true,
    description: `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters.`,
  })
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
