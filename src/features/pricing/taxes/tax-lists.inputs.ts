import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  DateTimeFilter,
  type EnumFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { type TaxRateCategory, TaxRateCategoryFilter, type TaxScheme, TaxSchemeFilter } from './tax-enums.ts';

const optional = (description: string) => ({ nullable: true, description });
const CONDITIONS = 'Returns only items that match these conditions.';

@InputType({ description: 'Conditions on tax classes. All of them must hold.' })
export class TaxClassWhere extends TimeConditions implements Combinable<TaxClassWhere> {
  @Field(() => StringFilter, optional('The code of the class.'))
  code?: StringFilter | null;

  @Field(() => StringFilter, optional('The displayed name.'))
  name?: StringFilter | null;

  @Field(() => [TaxClassWhere], optional(ALL_HOLD))
  and?: TaxClassWhere[] | null;

  @Field(() => [TaxClassWhere], optional(ONE_HOLDS))
  or?: TaxClassWhere[] | null;

  @Field(() => TaxClassWhere, optional('This does not hold.'))
  not?: TaxClassWhere | null;
}

const TaxClassSort = sortInput('TaxClass', {
  ...TIME_SORT_DESCRIPTIONS,
  CODE: 'By code, in the order of its characters.',
});
export type TaxClassSort = InstanceType<typeof TaxClassSort>;

@ArgsType()
export class TaxClassesArgs extends ConnectionArgs {
  @Field(() => TaxClassWhere, optional(CONDITIONS))
  where?: TaxClassWhere | null;

  @Field(() => TaxClassSort, optional('The sort order. By code by default.'))
  sortBy?: TaxClassSort | null;
}

@InputType({ description: 'Conditions on tax rates. All of them must hold.' })
export class TaxRateWhere extends TimeConditions implements Combinable<TaxRateWhere> {
  @Field(() => StringFilter, optional('The country, such as `DE`.'))
  country?: StringFilter | null;

  @Field(() => StringFilter, optional('The code of the region. It is null in a rate for the whole country.'))
  region?: StringFilter | null;

  @Field(() => StringFilter, optional('The code of the tax class.'))
  taxClass?: StringFilter | null;

  @Field(() => StringFilter, optional('The name of the tax.'))
  name?: StringFilter | null;

  @Field(() => TaxRateCategoryFilter, optional('What the rate is to the tax office.'))
  category?: EnumFilter<TaxRateCategory> | null;

  @Field(() => DateTimeFilter, optional('The moment from which it applies.'))
  validFrom?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, optional('The moment at which it ends.'))
  validTo?: DateTimeFilter | null;

  @Field(() => [TaxRateWhere], optional(ALL_HOLD))
  and?: TaxRateWhere[] | null;

  @Field(() => [TaxRateWhere], optional(ONE_HOLDS))
  or?: TaxRateWhere[] | null;

  @Field(() => TaxRateWhere, optional('This does not hold.'))
  not?: TaxRateWhere | null;
}

const TaxRateSort = sortInput('TaxRate', {
  ...TIME_SORT_DESCRIPTIONS,
  COUNTRY: 'By country, in the order of its characters.',
});
export type TaxRateSort = InstanceType<typeof TaxRateSort>;

@ArgsType()
export class TaxRatesArgs extends ConnectionArgs {
  @Field(() => TaxRateWhere, optional(CONDITIONS))
  where?: TaxRateWhere | null;

  @Field(() => TaxRateSort, optional('The sort order. By country by default.'))
  sortBy?: TaxRateSort | null;
}

@InputType({ description: 'Conditions on tax registrations. All of them must hold.' })
export class TaxRegistrationWhere extends TimeConditions implements Combinable<TaxRegistrationWhere> {
  @Field(() => StringFilter, optional('The country, such as `DE`.'))
  country?: StringFilter | null;

  @Field(
    () => StringFilter,
    optional('The code of the region. It is null in a registration for a whole country.'),
  )
  region?: StringFilter | null;

  @Field(() => TaxSchemeFilter, optional('What it covers.'))
  scheme?: EnumFilter<TaxScheme> | null;

  @Field(() => DateTimeFilter, optional('The moment from which it is valid.'))
  validFrom?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, optional('The moment at which it ends.'))
  validTo?: DateTimeFilter | null;

  @Field(() => [TaxRegistrationWhere], optional(ALL_HOLD))
  and?: TaxRegistrationWhere[] | null;

  @Field(() => [TaxRegistrationWhere], optional(ONE_HOLDS))
  or?: TaxRegistrationWhere[] | null;

  @Field(() => TaxRegistrationWhere, optional('This does not hold.'))
  not?: TaxRegistrationWhere | null;
}

const TaxRegistrationSort = sortInput('TaxRegistration', {
  ...TIME_SORT_DESCRIPTIONS,
  COUNTRY: 'By country, in the order of its characters.',
});
export type TaxRegistrationSort = InstanceType<typeof TaxRegistrationSort>;

@ArgsType()
export class TaxRegistrationsArgs extends ConnectionArgs {
  @Field(() => TaxRegistrationWhere, optional(CONDITIONS))
  where?: TaxRegistrationWhere | null;

  @Field(() => TaxRegistrationSort, optional('The sort order. By country by default.'))
  sortBy?: TaxRegistrationSort | null;
}
