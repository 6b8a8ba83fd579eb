import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { PRIORITY_LIMIT } from './locations.service.ts';

const optional = (description: string) => ({ nullable: true, description });
const LIMIT = PRIORITY_LIMIT.toLocaleString('en');
const PRIORITY = `Orders take stock from the location with the lowest number first. −${LIMIT} to ${LIMIT}.`;

@InputType({ description: 'A new location.' })
export class CreateLocationInput {
  @Field({
    description:
      'Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes.',
  })
  code!: string;

  @Field({ description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => Int, optional(`${PRIORITY} The default is 0.`))
  priority?: number | null;

  @Field(() => Boolean, optional('Whether its stock can be sold. The default is true.'))
  isActive?: boolean | null;
}

@InputType({ description: 'A location to delete.' })
export class DeleteLocationInput {
  @Field(() => ID, { description: 'A location where stock never moved.' })
  locationId!: string;

  @Field(() => Int, optional('Fails when the location has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'Changes to a location. A field that is left out stays unchanged.' })
export class UpdateLocationInput {
  @Field(() => ID, { description: 'The location.' })
  locationId!: string;

  @Field(() => String, optional(`The displayed name, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => Int, optional(PRIORITY))
  priority?: number | null;

  @Field(() => Boolean, optional('Whether its stock can be sold. Reserved stock stays reserved.'))
  isActive?: boolean | null;

  @Field(() => Int, optional('Fails when the location has another version.'))
  expectedVersion?: number | null;
}
