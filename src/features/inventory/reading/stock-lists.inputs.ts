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

@InputType({ description: 'Conditions on stock levels. All of them must hold.' })
export class StockLevelWhere extends TimeConditions implements Combinable<StockLevelWhere> {
  @Field(() => IdFilter, optional('Id of the variant.'))
  variantId?: IdFilter | null;

  @Field(() => IdFilter, optional('Id of the location.'))
  locationId?: IdFilter | null;

  @Field(() => StringFilter, optional('SKU of the variant.'))
  sku?: StringFilter | null;

  @Field(() => IntFilter, optional('The available quantity.'))
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
  description: 'The fields by which stock levels can be sorted.',
  valuesConfig: {
    CREATED_AT: { description: 'By the time when the variant first came to the location.' },
    UPDATED_AT: { description: 'By the time of the last change. A reservation is a change.' },
    SKU: { description: 'By the SKU of the variant, in the order of its characters.' },
    AVAILABLE: { description: 'By the available quantity.' },
    ON_HAND: { description: 'By the quantity on hand.' },
  },
});

@InputType({ description: 'The sort order of stock levels.' })
export class StockLevelSort {
  @Field(() => StockLevelSortField, { description: 'The field to sort by.' })
  field!: StockLevelSortField;

  @Field(() => SortDirection, { description: 'The direction of the sort order.' })
  direction!: SortDirection;
}

@ArgsType()
export class StockLevelsArgs extends ConnectionArgs {
  @Field(() => StockLevelWhere, optional('Returns only levels that match these conditions.'))
  where?: StockLevelWhere | null;

  @Field(() => StockLevelSort, optional('The sort order. By SKU by default.'))
  sortBy?: StockLevelSort | null;
}

const StockMovementReasonFilter = enumFilter(MovementReason, 'StockMovementReason');

@InputType({ description: 'Conditions on stock movements. All of them must hold.' })
export class StockMovementWhere implements Combinable<StockMovementWhere> {
  @Field(() => IdFilter, optional('Id of the variant.'))
  variantId?: IdFilter | null;

  @Field(() => IdFilter, optional('Id of the location.'))
  locationId?: IdFilter | null;

  @Field(() => StockMovementReasonFilter, optional('The reason of the change.'))
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
  @Field(() => StockMovementWhere, optional('Returns only movements that match these conditions.'))
  where?: StockMovementWhere | null;

  @Field(() => StockMovementSort, optional('The sort order. The newest come first by default.'))
  sortBy?: StockMovementSort | null;
}
