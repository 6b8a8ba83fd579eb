import { Field, ID, InputType, Int } from 'type-graphql';

const optional = (description: string) => ({ nullable: true, description });
const PRIORITY = 'Orders take from the lowest number first; −1,000 to 1,000, 0 by default.';

@InputType({ description: 'A new place where stock lies.' })
export class CreateLocationInput {
  @Field({ description: 'Lower-case letters, digits and hyphens; unique in the store, and never changes.' })
  code!: string;

  @Field({ description: 'Name people see, up to 200 characters.' })
  name!: string;

  @Field(() => Int, optional(PRIORITY))
  priority?: number | null;

  @Field(() => Boolean, optional('Whether its stock is sold; true by default.'))
  isActive?: boolean | null;
}

@InputType({ description: 'A location to delete.' })
export class DeleteLocationInput {
  @Field(() => ID, { description: 'A location where stock never moved.' })
  locationId!: string;

  @Field(() => Int, optional('Fails when the location has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'Changes to a location; what is left out stays.' })
export class UpdateLocationInput {
  @Field(() => ID, { description: 'The location.' })
  locationId!: string;

  @Field(() => String, optional('Name people see, up to 200 characters.'))
  name?: string | null;

  @Field(() => Int, optional('Orders take from the lowest number first; −1,000 to 1,000.'))
  priority?: number | null;

  @Field(() => Boolean, optional('Whether its stock is sold; what orders hold there stays theirs.'))
  isActive?: boolean | null;

  @Field(() => Int, optional('Fails when the location has another version.'))
  expectedVersion?: number | null;
}
