import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';

export const CustomerConnection = connectionOf(Customer, { name: 'Customer', isSearched: true });

@ObjectType({ description: 'The payload of createCustomer.' })
export class CreateCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The new customer.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of updateCustomer.' })
export class UpdateCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The changed customer.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of deleteCustomer.' })
export class DeleteCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The deleted customer, without personal data.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of addCustomerAddress.' })
export class AddCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The new address.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'The customer with the changed address book.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of updateCustomerAddress.' })
export class UpdateCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The changed address.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'The customer with the changed address book.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of removeCustomerAddress.' })
export class RemoveCustomerAddressPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the removed address. Null when there are user errors.',
  })
  deletedId?: string;

  @Field(() => Customer, { nullable: true, description: 'The customer with the changed address book.' })
  customer?: Customer;
}

@ObjectType({ description: 'The payload of setDefaultCustomerAddress.' })
export class SetDefaultCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The new default address.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'The customer with the changed address book.' })
  customer?: Customer;
}
