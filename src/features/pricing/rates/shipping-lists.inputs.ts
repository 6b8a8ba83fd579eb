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
const CONDITIONS = 'Returns only items that match these conditions.';

@InputType({ description: 'Conditions on shipping zones. All of them must hold.' })
export class ShippingZoneWhere extends TimeConditions implements Combinable<ShippingZoneWhere> {
  @Field(() => StringFilter, optional('The name.'))
  name?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether it is the rest of the world.'))
  isRestOfWorld?: BooleanFilter | null;

  @Field(() => [ShippingZoneWhere], optional(ALL_HOLD))
  and?: ShippingZoneWhere[] | null;

  @Field(() => [ShippingZoneWhere], optional(ONE_HOLDS))
  or?: ShippingZoneWhere[] | null;

  @Field(() => ShippingZoneWhere, optional('This does not hold.'))
  not?: ShippingZoneWhere | null;
}

const ShippingZoneSort = sortInput('ShippingZone', {
  ...TIME_SORT_DESCRIPTIONS,
  NAME: 'By name, in the order of its characters.',
});
export type ShippingZoneSort = InstanceType<typeof ShippingZoneSort>;

@ArgsType()
export class ShippingZonesArgs extends ConnectionArgs {
  @Field(() => ShippingZoneWhere, optional(CONDITIONS))
  where?: ShippingZoneWhere | null;

  @Field(() => ShippingZoneSort, optional('The sort order. By name by default.'))
  sortBy?: ShippingZoneSort | null;
}

@InputType({ description: 'Conditions on shipping methods. All of them must hold.' })
export class ShippingMethodWhere extends TimeConditions implements Combinable<ShippingMethodWhere> {
  @Field(() => StringFilter, optional('The code.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('The name that buyers see.'))
  name?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether buyers can choose it.'))
  isActive?: BooleanFilter | null;

  @Field(() => [ShippingMethodWhere], optional(ALL_HOLD))
  and?: ShippingMethodWhere[] | null;

  @Field(() => [ShippingMethodWhere], optional(ONE_HOLDS))
  or?: ShippingMethodWhere[] | null;

  @Field(() => ShippingMethodWhere, optional('This does not hold.'))
  not?: ShippingMethodWhere | null;
}

const ShippingMethodSort = sortInput('ShippingMethod', {
  ...TIME_SORT_DESCRIPTIONS,
  CODE: 'By code, in the order of its characters.',
  POSITION: 'By position, in which buyers see them.',
});
export type ShippingMethodSort = InstanceType<typeof ShippingMethodSort>;

@ArgsType()
export class ShippingMethodsArgs extends ConnectionArgs {
  @Field(() => ShippingMethodWhere, optional(CONDITIONS))
  where?: ShippingMethodWhere | null;

  @Field(() => ShippingMethodSort, optional('The sort order. By position by default.'))
  sortBy?: ShippingMethodSort | null;
}
