import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../platform/db/filtering/filter.ts';
import { MAX_SEARCH_LENGTH } from '../../platform/db/filtering/text-search.ts';
import { ConnectionArgs } from '../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  BooleanFilter,
  IdFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../platform/graphql/lists/filter-inputs.ts';
import { SortDirection } from '../../platform/graphql/lists/sort-direction.ts';
import { TimeConditions } from '../../platform/graphql/lists/time-conditions.ts';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../platform/inputs/input-values.ts';
import { MAX_PHONE_LENGTH } from '../../values/phone.ts';
import { MAX_GROUPS, MAX_NOTE_LENGTH } from './customers.service.ts';
import { TaxExemptionInput } from './tax-exemption.ts';

const optional = (description: string) => ({ nullable: true, description });
const TAX_ID =
  'VAT id of a business with its country, such as `DE123456789`, or a GSTIN of India. Only its syntax is checked.';
const TAX_EXEMPTION = 'A certificate because of which the customer pays no tax. Only staff can change it.';
const EXPECTED_VERSION = 'Fails when the customer has another version.';

@InputType({
  description:
    'A customer whom staff creates, for example during a phone call. The customer gets no account.',
})
export class CreateCustomerInput {
  @Field({ description: `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => GraphQLEmailAddress, optional('E-mail address. No other guest of the store may have it.'))
  email?: string | null;

  @Field(() => String, optional(`Telephone number, at most ${MAX_PHONE_LENGTH} characters.`))
  phone?: string | null;

  @Field(
    () => String,
    optional(`Note that only staff can read, at most ${MAX_NOTE_LENGTH.toLocaleString('en')} characters.`),
  )
  note?: string | null;

  @Field(() => String, optional(TAX_ID))
  taxId?: string | null;

  @Field(() => TaxExemptionInput, optional(TAX_EXEMPTION))
  taxExemption?: TaxExemptionInput | null;
}

@InputType({
  description:
    'Changes to a customer. A field that is left out stays unchanged; null clears an optional one.',
})
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'The customer. Customers may only choose themselves.' })
  customerId!: string;

  @Field(
    () => String,
    optional(
      `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters. It cannot be ` +
        'cleared.',
    ),
  )
  name?: string | null;

  @Field(
    () => GraphQLEmailAddress,
    optional('E-mail address of a guest. A registered customer changes it with `changeEmail`.'),
  )
  email?: string | null;

  @Field(() => String, optional(`Telephone number, at most ${MAX_PHONE_LENGTH} characters.`))
  phone?: string | null;

  @Field(
    () => String,
    optional(`Note that only staff can read, at most ${MAX_NOTE_LENGTH.toLocaleString('en')} characters.`),
  )
  note?: string | null;

  @Field(() => String, optional(TAX_ID))
  taxId?: string | null;

  @Field(() => TaxExemptionInput, optional(TAX_EXEMPTION))
  taxExemption?: TaxExemptionInput | null;

  @Field(
    () => [ID],
    optional(
      `All groups of the customer, at most ${MAX_GROUPS}; null or an empty list for none. Only managers and ` +
        'administrators may change them.',
    ),
  )
  groupIds?: string[] | null;

  @Field(() => Int, optional(EXPECTED_VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A customer to delete.' })
export class DeleteCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => Int, optional(EXPECTED_VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A new address for an address book.' })
export class AddCustomerAddressInput {
  @Field(() => ID, optional('The customer. The default is yourself, if you are a customer.'))
  customerId?: string | null;

  @Field(() => AddressInput, { description: 'The address.' })
  address!: AddressInput;

  @Field(() => Boolean, optional('Whether it becomes the default. The first address always does.'))
  isDefault?: boolean | null;
}

@InputType({ description: 'The new content of an address. Existing orders keep their copies.' })
export class UpdateCustomerAddressInput {
  @Field(() => ID, { description: 'The address to replace.' })
  addressId!: string;

  @Field(() => AddressInput, { description: 'The whole address. A field that is left out is cleared.' })
  address!: AddressInput;
}

@InputType({ description: 'An address to remove from an address book.' })
export class RemoveCustomerAddressInput {
  @Field(() => ID, {
    description: 'The address. If it is the default, the oldest remaining one becomes the default.',
  })
  addressId!: string;
}

@InputType({ description: 'An address that becomes the default.' })
export class SetDefaultCustomerAddressInput {
  @Field(() => ID, { description: 'The address. It replaces the previous default.' })
  addressId!: string;
}

@InputType({ description: 'Conditions on customers. All of them must hold.' })
export class CustomerWhere extends TimeConditions implements Combinable<CustomerWhere> {
  @Field(() => IdFilter, optional('Id of the customer.'))
  id?: IdFilter | null;

  @Field(() => StringFilter, optional('The e-mail address, in upper or lower case.'))
  email?: StringFilter | null;

  @Field(() => StringFilter, optional('The displayed name. `contains` ignores case and accents.'))
  name?: StringFilter | null;

  @Field(() => StringFilter, optional('The telephone number as it was written.'))
  phone?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether the customer has an account.'))
  isRegistered?: BooleanFilter | null;

  @Field(() => [CustomerWhere], optional(ALL_HOLD))
  and?: CustomerWhere[] | null;

  @Field(() => [CustomerWhere], optional(ONE_HOLDS))
  or?: CustomerWhere[] | null;

  @Field(() => CustomerWhere, optional('These do not hold together.'))
  not?: CustomerWhere | null;
}

export enum CustomerSortField {
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  NAME = 'NAME',
}

registerEnumType(CustomerSortField, {
  name: 'CustomerSortField',
  description: 'The fields by which customers can be sorted.',
  valuesConfig: {
    CREATED_AT: { description: 'By the time of creation.' },
    UPDATED_AT: { description: 'By the time of the last change.' },
    NAME: { description: 'By name, ignoring case and accents.' },
  },
});

@InputType({ description: 'The sort order of customers.' })
export class CustomerSort {
  @Field(() => CustomerSortField, { description: 'The field to sort by.' })
  field!: CustomerSortField;

  @Field(() => SortDirection, { description: 'The direction of the sort order.' })
  direction!: SortDirection;
}

@ArgsType()
export class CustomersArgs extends ConnectionArgs {
  @Field(
    () => String,
    optional(
      'Words to search for in name, e-mail address and telephone number. All must match. If nobody ' +
        'matches, customers with similar words are found, so that a typo is tolerated. At most ' +
        `${MAX_SEARCH_LENGTH} characters.`,
    ),
  )
  search?: string | null;

  @Field(() => CustomerWhere, optional('Returns only customers that match these conditions.'))
  where?: CustomerWhere | null;

  @Field(() => CustomerSort, optional('The sort order. The newest come first by default.'))
  sortBy?: CustomerSort | null;
}
