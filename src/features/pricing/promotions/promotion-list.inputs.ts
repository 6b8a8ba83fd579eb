import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { MAX_SEARCH_LENGTH } from '../../../platform/db/filtering/text-search.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { PromotionKind } from './promotion-kinds.ts';

const optional = (description: string) => ({ nullable: true, description });

const PromotionKindFilter = enumFilter(PromotionKind, 'PromotionKind');

@InputType({ description: 'Conditions on promotions. All of them must hold.' })
export class PromotionWhere extends TimeConditions implements Combinable<PromotionWhere> {
  @Field(() => StringFilter, optional('The name. `contains` ignores case and accents.'))
  name?: StringFilter | null;

  @Field(() => PromotionKindFilter, optional('What it does.'))
  kind?: EnumFilter<PromotionKind> | null;

  @Field(() => BooleanFilter, optional('Whether it needs a code.'))
  isCodeRequired?: BooleanFilter | null;

  @Field(() => BooleanFilter, optional('Whether it is in force now, by the clock of the database.'))
  isInForce?: BooleanFilter | null;

  @Field(() => DateTimeFilter, optional('When it begins.'))
  startsAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, optional('When it ends.'))
  endsAt?: DateTimeFilter | null;

  @Field(() => [PromotionWhere], optional(ALL_HOLD))
  and?: PromotionWhere[] | null;

  @Field(() => [PromotionWhere], optional(ONE_HOLDS))
  or?: PromotionWhere[] | null;

  @Field(() => PromotionWhere, optional('This does not hold.'))
  not?: PromotionWhere | null;
}

const PromotionSort = sortInput('Promotion', {
  ...TIME_SORT_DESCRIPTIONS,
  NAME: 'By name, ignoring case and accents.',
  PRIORITY: 'By priority.',
  STARTS_AT: 'By its beginning. Those without one come last.',
  ENDS_AT: 'By its end. Those without one come last.',
});
export type PromotionSort = InstanceType<typeof PromotionSort>;

@ArgsType()
export class PromotionsArgs extends ConnectionArgs {
  @Field(
    () => String,
    optional(
      `Words that the name contains, or one of its codes as a whole. At most ${MAX_SEARCH_LENGTH} characters.`,
    ),
  )
  search?: string | null;

  @Field(() => PromotionWhere, optional('Returns only promotions that match these conditions.'))
  where?: PromotionWhere | null;

  @Field(() => PromotionSort, optional('The sort order. The newest come first by default.'))
  sortBy?: PromotionSort | null;
}
