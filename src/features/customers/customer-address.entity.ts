import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { Address } from '../../platform/graphql/scalars/address.ts';
import type { Address as AddressValue } from '../../values/address.ts';

@ObjectType({
  implements: Node,
  description: "An address in a customer's address book. Orders keep a copy, which edits do not change.",
})
@Entity({ tableName: 'customer_addresses' })
export class CustomerAddress extends StoreOwned {
  @Property({ type: 'uuid' })
  customerId!: string;

  @Field(() => Address, { description: 'The postal address.' })
  @Property({ type: 'json' })
  address!: AddressValue;

  @Field({ description: 'Whether it is the default. A customer with addresses has exactly one default.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;
}
