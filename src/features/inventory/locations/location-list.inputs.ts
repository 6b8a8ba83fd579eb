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

@InputType({ description: 'Conditions on locations. All of them must hold.' })
export class LocationWhere extends TimeConditions implements Combinable<LocationWhere> {
  @Field(() => StringFilter, optional('The code of the location.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('The displayed name.'))
  name?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether stock of the location can be sold.'))
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
  PRIORITY: 'By priority. Orders take stock from the lowest number first.',
  CODE: 'By code, in the order of its characters.',
  NAME: 'By name, in the order of its characters.',
});
export type LocationSort = InstanceType<typeof LocationSort>;

@ArgsType()
export class LocationsArgs extends ConnectionArgs {
  @Field(() => LocationWhere, optional('Returns only locations that match these conditions.'))
  where?: LocationWhere | null;

  @Field(() => LocationSort, optional('The sort order. By priority by default.'))
  sortBy?: LocationSort | null;
}
