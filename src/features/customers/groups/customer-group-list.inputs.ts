import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import { ALL_HOLD, ONE_HOLDS, StringFilter } from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on customer groups. All of them must hold.' })
export class CustomerGroupWhere extends TimeConditions implements Combinable<CustomerGroupWhere> {
  @Field(() => StringFilter, optional('The code of the group.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('The displayed name.'))
  name?: StringFilter | null;

  @Field(() => [CustomerGroupWhere], optional(ALL_HOLD))
  and?: CustomerGroupWhere[] | null;

  @Field(() => [CustomerGroupWhere], optional(ONE_HOLDS))
  or?: CustomerGroupWhere[] | null;

  @Field(() => CustomerGroupWhere, optional('This does not hold.'))
  not?: CustomerGroupWhere | null;
}

const CustomerGroupSort = sortInput('CustomerGroup', {
  ...TIME_SORT_DESCRIPTIONS,
  CODE: 'By code, in the order of its characters.',
  NAME: 'By name, in the order of its characters.',
});
export type CustomerGroupSort = InstanceType<typeof CustomerGroupSort>;

@ArgsType()
export class CustomerGroupsArgs extends ConnectionArgs {
  @Field(() => CustomerGroupWhere, optional('Returns only groups that match these conditions.'))
  where?: CustomerGroupWhere | null;

  @Field(() => CustomerGroupSort, optional('The sort order. By code by default.'))
  sortBy?: CustomerGroupSort | null;
}
