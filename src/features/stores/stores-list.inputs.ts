import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../platform/graphql/lists/connection-args.ts';
import { ALL_HOLD, ONE_HOLDS, StringFilter } from '../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on stores; all of them must hold.' })
export class StoreWhere extends TimeConditions implements Combinable<StoreWhere> {
  @Field(() => StringFilter, optional('Code of the store.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('Name of the store.'))
  name?: StringFilter | null;

  @Field(() => [StoreWhere], optional(ALL_HOLD))
  and?: StoreWhere[] | null;

  @Field(() => [StoreWhere], optional(ONE_HOLDS))
  or?: StoreWhere[] | null;

  @Field(() => StoreWhere, optional('These do not hold together.'))
  not?: StoreWhere | null;
}

const StoreSort = sortInput('Store', {
  ...TIME_SORT_DESCRIPTIONS,
  CODE: 'Its code, in the order of its characters.',
});
export type StoreSort = InstanceType<typeof StoreSort>;

@ArgsType()
export class StoresArgs extends ConnectionArgs {
  @Field(() => StoreWhere, optional('Only stores that meet these conditions.'))
  where?: StoreWhere | null;

  @Field(() => StoreSort, optional('The order; by code by default.'))
  sortBy?: StoreSort | null;
}
