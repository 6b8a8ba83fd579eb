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

@InputType({ description: 'Conditions on products. All of them must hold.' })
export class ProductWhere extends TimeConditions implements Combinable<ProductWhere> {
  @Field(() => [ProductWhere], optional(ALL_HOLD))
  and?: ProductWhere[];

  @Field(() => [ProductWhere], optional(ONE_HOLDS))
  or?: ProductWhere[];

  @Field(() => ProductWhere, optional('This does not hold.'))
  not?: ProductWhere;

  @Field(() => ProductStatusFilter, optional('The status of the product.'))
  status?: EnumFilter<ProductStatus>;

  @Field(() => IdFilter, optional('A category to which it belongs, directly or through a descendant.'))
  categoryId?: IdFilter;

  @Field(() => MoneyFilter, optional('The price of at least one of its variants.'))
  price?: MoneyFilter;

  @Field(() => StringFilter, optional('The SKU of at least one of its variants.'))
  sku?: StringFilter;

  @Field(() => StringFilter, optional('The displayed name. `contains` ignores case and accents.'))
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
  description: 'The fields by which a list of products can be sorted.',
  valuesConfig: {
    NAME: { description: 'By name, ignoring case and accents.' },
    CREATED_AT: { description: 'By the time of creation.' },
    UPDATED_AT: { description: 'By the time of the last change. Changes of variants do not count.' },
    RELEVANCE: { description: 'By how well the product matches the search. Only together with `search`.' },
  },
});

@InputType({ description: 'The sort order of a list of products.' })
export class ProductSort {
  @Field(() => ProductSortField, { description: 'The field to sort by.' })
  field!: ProductSortField;

  @Field(() => SortDirection, {
    description: 'The direction. The best match has the highest relevance.',
  })
  direction!: SortDirection;
}
