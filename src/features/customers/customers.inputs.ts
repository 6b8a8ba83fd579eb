import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../platform/db/filtering/filter.ts';
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

const optional = (description: string) => ({ nullable: true, description });
const EXPECTED_VERSION = 'Refuse when the customer is at another version by now.';

@InputType({
  description: 'A customer whom staff enters, for example from a phone call; not one with an account.',
})
export class CreateCustomerInput {
  @Field({ description: 'Name people see, one line of up to 200 characters.' })
  name!: string;

  @Field(() => String, optional('Where mails go; no other guest of the store may have it.'))
  email?: string | null;

  @Field(() => String, optional('Telephone number, up to 40 characters.'))
  phone?: string | null;

  @Field(() => String, optional('Seen by staff only, up to 5,000 characters.'))
  note?: string | null;
}

@InputType({
  description: 'Changes to a customer; what is left out stays, and null removes what may be missing.',
})
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'The customer; customers may only name themselves.' })
  customerId!: string;

  @Field(() => String, optional('Name people see, one line of up to 200 characters; it cannot be removed.'))
  name?: string | null;

  @Field(
    () => String,
    optional('Where mails go, for a guest only: somebody who registered signs in with theirs.'),
  )
  email?: string | null;

  @Field(() => String, optional('Telephone number, up to 40 characters.'))
  phone?: string | null;

  @Field(() => String, optional('For staff only, up to 5,000 characters.'))
  note?: string | null;

  @Field(() => Int, optional(EXPECTED_VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A customer to make anonymous.' })
export class DeleteCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => Int, optional(EXPECTED_VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A new address for an address book.' })
export class AddCustomerAddressInput {
  @Field(() => ID, optional('Whose address it is; you by default, if you are a customer.'))
  customerId?: string | null;

  @Field(() => AddressInput, { description: 'The address.' })
  address!: AddressInput;

  @Field(() => Boolean, optional('Whether it becomes the default; the first address always does.'))
  isDefault?: boolean | null;
}

@InputType({ description: 'An address as it shall be from now on; orders keep their copies.' })
export class UpdateCustomerAddressInput {
  @Field(() => ID, { description: 'The address to replace.' })
  addressId!: string;

  @Field(() => AddressInput, { description: 'All of the address: a field left out is removed.' })
  address!: AddressInput;
}

@InputType({ description: 'An address to take out of an address book.' })
export class RemoveCustomerAddressInput {
  @Field(() => ID, { description: 'The address; after the default, the oldest one left becomes it.' })
  addressId!: string;
}

@InputType({ description: 'An address to be offered first.' })
export class SetDefaultCustomerAddressInput {
  @Field(() => ID, { description: 'The address; the one that was the default is no longer.' })
  addressId!: string;
}

@InputType({ description: 'Conditions on customers; all of them must hold.' })
export class CustomerWhere extends TimeConditions implements Combinable<CustomerWhere> {
  @Field(() => IdFilter, optional('Id of the customer.'))
  id?: IdFilter | null;

  @Field(() => StringFilter, optional('E-mail address, in any case.'))
  email?: StringFilter | null;

  @Field(() => StringFilter, optional('Name people see; `contains` minds neither case nor accents.'))
  name?: StringFilter | null;

  @Field(() => StringFilter, optional('Telephone number as it was written.'))
  phone?: StringFilter | null;

  @Field(() => BooleanFilter, optional('Whether they registered.'))
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
  description: 'What customers can be ordered by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were first seen.' },
    UPDATED_AT: { description: 'When they last changed.' },
    NAME: { description: 'Name people see, without regard to case and accents.' },
  },
});

@InputType({ description: 'An order of customers.' })
export class CustomerSort {
  @Field(() => CustomerSortField, { description: 'What they are ordered by.' })
  field!: CustomerSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CustomersArgs extends ConnectionArgs {
  @Field(
    () => String,
    optional(
      'Words that name, e-mail address or telephone number contain, all of them; if nobody has them, customers with ' +
        'similar words, so that a typo finds somebody. At most 200 characters.',
    ),
  )
  search?: string | null;

  @Field(() => CustomerWhere, optional('Only customers that meet these conditions.'))
  where?: CustomerWhere | null;

  @Field(() => CustomerSort, optional('The order; the newest first by default.'))
  sortBy?: CustomerSort | null;
}
