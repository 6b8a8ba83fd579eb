import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import {
  ALL_HOLD,
  type EnumFilter,
  IdFilter,
  MoneyFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { type ProductStatus, ProductStatusFilter } from '../product-status.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on products; all of them must hold.' })
export class ProductWhere extends TimeConditions implements Combinable<ProductWhere> {
  @Field(() => [ProductWhere], optional(ALL_HOLD))
  and?: ProductWhere[];

  @Field(() => [ProductWhere], optional(ONE_HOLDS))
  or?: ProductWhere[];

  @Field(() => ProductWhere, optional('This does not hold.'))
  not?: ProductWhere;

  @Field(() => ProductStatusFilter, optional('Its status.'))
  status?: EnumFilter<ProductStatus>;

  @Field(() => IdFilter, optional('A category it is in, directly or in one below.'))
  categoryId?: IdFilter;

  @Field(() => MoneyFilter, optional('The price of at least one of its variants.'))
  price?: MoneyFilter;

  @Field(() => StringFilter, optional('The SKU of at least one of its variants.'))
  sku?: StringFilter;

  @Field(() => StringFilter, optional('Its name; `contains` minds neither case nor accents.'))
  name?: StringFilter;
}

/** The sort fields of a list of products. */
export enum ProductSortField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(ProductSortField, {
  name: 'ProductSortField',
  description: 'What a list of products is ordered by.',
  valuesConfig: {
    NAME: { description: 'By name, without regard to case and accents.' },
    CREATED_AT: { description: 'By when it was created.' },
    UPDATED_AT: { description: 'By when it last changed; a change of a variant is its own.' },
    RELEVANCE: { description: 'By how well it matches; only together with `search`.' },
  },
});

@InputType({ description: 'The order of a list of products.' })
export class ProductSort {
  @Field(() => ProductSortField, { description: 'What to order by.' })
  field!: ProductSortField;

  @Field(() => SortDirection, {
    description: 'Which end comes first; the best match is the highest relevance.',
  })
  direction!: SortDirection;
}
