import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Address } from '../../platform/graphql/scalars/address.ts';
import type { Address as AddressValue } from '../../values/address.ts';

@ObjectType({
  description: 'An address in the address book of a customer; orders copy it, so edits do not reach them.',
})
@Entity({ tableName: 'customer_addresses' })
export class CustomerAddress extends StoreOwned {
  @Property({ type: 'uuid' })
  customerId!: string;

  @Field(() => Address, { description: 'Where parcels and invoices go.' })
  @Property({ type: 'json' })
  address!: AddressValue;

  @Field({ description: 'Whether it is offered first; exactly one address of a customer who has any is.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;
}
