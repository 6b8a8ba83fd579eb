import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  DateTimeFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on price lists. All of them must hold.' })
export class PriceListWhere extends TimeConditions implements Combinable<PriceListWhere> {
  @Field(() => StringFilter, optional('The name.'))
  name?: StringFilter | null;

  @Field(() => StringFilter, optional('The currency.'))
  currency?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether it is in force now, by the clock of the database.'))
  isInForce?: BooleanFilter | null;

  @Field(() => DateTimeFilter, optional('When it begins.'))
  startsAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, optional('When it ends.'))
  endsAt?: DateTimeFilter | null;

  @Field(() => [PriceListWhere], optional(ALL_HOLD))
  and?: PriceListWhere[] | null;

  @Field(() => [PriceListWhere], optional(ONE_HOLDS))
  or?: PriceListWhere[] | null;

  @Field(() => PriceListWhere, optional('This does not hold.'))
  not?: PriceListWhere | null;
}

const PriceListSort = sortInput('PriceList', {
  ...TIME_SORT_DESCRIPTIONS,
  NAME: 'By name, in the order of its characters.',
  PRIORITY: 'By priority.',
});
export type PriceListSort = InstanceType<typeof PriceListSort>;

@ArgsType()
export class PriceListsArgs extends ConnectionArgs {
  @Field(() => PriceListWhere, optional('Returns only price lists that match these conditions.'))
  where?: PriceListWhere | null;

  @Field(() => PriceListSort, optional('The sort order. The newest come first by default.'))
  sortBy?: PriceListSort | null;
}
