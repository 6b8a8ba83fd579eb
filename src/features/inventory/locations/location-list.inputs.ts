import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on locations; all of them must hold.' })
export class LocationWhere extends TimeConditions implements Combinable<LocationWhere> {
  @Field(() => StringFilter, optional('By their code.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('By their name.'))
  name?: StringFilter | null;

  @Field(() => BooleanFilter, optional('By whether their stock is sold.'))
  isActive?: BooleanFilter | null;

  @Field(() => [LocationWhere], optional(ALL_HOLD))
  and?: LocationWhere[] | null;

  @Field(() => [LocationWhere], optional(ONE_HOLDS))
  or?: LocationWhere[] | null;

  @Field(() => LocationWhere, optional('This does not hold.'))
  not?: LocationWhere | null;
}

const LocationSort = sortInput('Location', {
  ...TIME_SORT_DESCRIPTIONS,
  PRIORITY: 'Its priority: orders draw on the lowest number first.',
  CODE: 'Its code, in the order of its characters.',
  NAME: 'Its name, in the order of its characters.',
});
export type LocationSort = InstanceType<typeof LocationSort>;

@ArgsType()
export class LocationsArgs extends ConnectionArgs {
  @Field(() => LocationWhere, optional('Only locations that meet these conditions.'))
  where?: LocationWhere | null;

  @Field(() => LocationSort, optional('The order; by priority by default.'))
  sortBy?: LocationSort | null;
}
