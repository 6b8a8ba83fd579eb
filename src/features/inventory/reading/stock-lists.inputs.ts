import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { sortInput } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { MovementReason } from '../movement-reason.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on stock levels; all of them must hold.' })
export class StockLevelWhere extends TimeConditions implements Combinable<StockLevelWhere> {
  @Field(() => IdFilter, optional('Id of the variant.'))
  variantId?: IdFilter | null;

  @Field(() => IdFilter, optional('Id of the location.'))
  locationId?: IdFilter | null;

  @Field(() => StringFilter, optional('SKU of the variant.'))
  sku?: StringFilter | null;

  @Field(() => IntFilter, optional('What can still be sold there.'))
  available?: IntFilter | null;

  @Field(() => BooleanFilter, optional('Whether available ≤ reorderPoint.'))
  isLow?: BooleanFilter | null;

  @Field(() => [StockLevelWhere], optional(ALL_HOLD))
  and?: StockLevelWhere[] | null;

  @Field(() => [StockLevelWhere], optional(ONE_HOLDS))
  or?: StockLevelWhere[] | null;

  @Field(() => StockLevelWhere, optional('These do not hold together.'))
  not?: StockLevelWhere | null;
}

export enum StockLevelSortField {
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  SKU = 'SKU',
  AVAILABLE = 'AVAILABLE',
  ON_HAND = 'ON_HAND',
}

registerEnumType(StockLevelSortField, {
  name: 'StockLevelSortField',
  description: 'What stock levels can be ordered by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the variant first came to the location.' },
    UPDATED_AT: { description: 'When they last changed; a reservation is a change.' },
    SKU: { description: 'SKU of the variant, in the order of its characters.' },
    AVAILABLE: { description: 'What can still be sold there.' },
    ON_HAND: { description: 'What lies there.' },
  },
});

@InputType({ description: 'An order of stock levels.' })
export class StockLevelSort {
  @Field(() => StockLevelSortField, { description: 'What they are ordered by.' })
  field!: StockLevelSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class StockLevelsArgs extends ConnectionArgs {
  @Field(() => StockLevelWhere, optional('Only levels that meet these conditions.'))
  where?: StockLevelWhere | null;

  @Field(() => StockLevelSort, optional('The order; by SKU by default.'))
  sortBy?: StockLevelSort | null;
}

const StockMovementReasonFilter = enumFilter(MovementReason, 'StockMovementReason');

@InputType({ description: 'Conditions on movements of stock; all of them must hold.' })
export class StockMovementWhere implements Combinable<StockMovementWhere> {
  @Field(() => IdFilter, optional('Id of the variant.'))
  variantId?: IdFilter | null;

  @Field(() => IdFilter, optional('Id of the location.'))
  locationId?: IdFilter | null;

  @Field(() => StockMovementReasonFilter, optional('Why the quantity changed.'))
  reason?: EnumFilter<MovementReason> | null;

  @Field(() => DateTimeFilter, optional('When it happened.'))
  createdAt?: DateTimeFilter | null;

  @Field(() => [StockMovementWhere], optional(ALL_HOLD))
  and?: StockMovementWhere[] | null;

  @Field(() => [StockMovementWhere], optional(ONE_HOLDS))
  or?: StockMovementWhere[] | null;

  @Field(() => StockMovementWhere, optional('These do not hold together.'))
  not?: StockMovementWhere | null;
}

export const StockMovementSort = sortInput('StockMovement', { CREATED_AT: 'When it happened.' });
export type StockMovementSort = InstanceType<typeof StockMovementSort>;

@ArgsType()
export class StockMovementsArgs extends ConnectionArgs {
  @Field(() => StockMovementWhere, optional('Only movements that meet these conditions.'))
  where?: StockMovementWhere | null;

  @Field(() => StockMovementSort, optional('The order; the newest first by default.'))
  sortBy?: StockMovementSort | null;
}
