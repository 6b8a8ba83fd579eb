import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';

export const CustomerConnection = connectionOf(Customer, { name: 'Customer', isSearched: true });

@ObjectType({ description: 'The answer of createCustomer.' })
export class CreateCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The new customer.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of updateCustomer.' })
export class UpdateCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer as it is now.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of deleteCustomer.' })
export class DeleteCustomerPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'What is left of the customer.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of addCustomerAddress.' })
export class AddCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The new address.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'Whose address book it is, as it is now.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of updateCustomerAddress.' })
export class UpdateCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The address as it is now.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'Whose address book it is, as it is now.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of removeCustomerAddress.' })
export class RemoveCustomerAddressPayload extends MutationPayload {
  @Field(() => Customer, { nullable: true, description: 'Whose address book it is, as it is now.' })
  customer?: Customer;
}

@ObjectType({ description: 'The answer of setDefaultCustomerAddress.' })
export class SetDefaultCustomerAddressPayload extends MutationPayload {
  @Field(() => CustomerAddress, { nullable: true, description: 'The new default.' })
  address?: CustomerAddress;

  @Field(() => Customer, { nullable: true, description: 'Whose address book it is, as it is now.' })
  customer?: Customer;
}
