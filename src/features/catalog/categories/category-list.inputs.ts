import { Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ALL_HOLD, ONE_HOLDS, StringFilter } from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on categories. All of them must hold.' })
export class CategoryWhere extends TimeConditions implements Combinable<CategoryWhere> {
  @Field(() => StringFilter, optional('The displayed name. `contains` ignores case and accents.'))
  name?: StringFilter | null;

  @Field(() => [CategoryWhere], optional(ALL_HOLD))
  and?: CategoryWhere[] | null;

  @Field(() => [CategoryWhere], optional(ONE_HOLDS))
  or?: CategoryWhere[] | null;

  @Field(() => CategoryWhere, optional('This does not hold.'))
  not?: CategoryWhere | null;
}

export const CategorySort = sortInput('Category', {
  ...TIME_SORT_DESCRIPTIONS,
  NAME: 'By name, ignoring case and accents.',
  POSITION: 'By position among the children of one category.',
});
export type CategorySort = InstanceType<typeof CategorySort>;
