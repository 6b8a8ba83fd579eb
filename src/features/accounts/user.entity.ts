import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';

export enum UserRole {
  ADMIN = 'ADMIN',
  MANAGER = 'MANAGER',
  SALES_REP = 'SALES_REP',
  CUSTOMER = 'CUSTOMER',
}

registerEnumType(UserRole, {
  name: 'UserRole',
  description: 'What an account may do.',
  valuesConfig: {
    ADMIN: { description: 'Everything, staff and settings included.' },
    MANAGER: { description: 'The whole shop, but neither staff nor settings.' },
    SALES_REP: { description: 'Customers, and the orders they look after.' },
    CUSTOMER: { description: 'Shops, and sees their own.' },
  },
});

@ObjectType({ implements: Node, description: 'An account that can sign in to one store.' })
@RequestedColumns<User>({ name: 'always', emailVerifiedAt: ['emailVerified'], customerId: ['customer'] })
@Entity({ tableName: 'users' })
export class User extends StoreOwned {
  @Field(() => GraphQLEmailAddress, { description: 'Address it signs in with; unique in the store.' })
  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  /** When the address was verified; null if it is not. */
  @Property({ type: 'timestamptz', nullable: true })
  emailVerifiedAt?: Date | null;

  @Field({ description: 'Name people see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => UserRole, { description: 'What it may do.' })
  @Property({ type: 'text' })
  role!: UserRole;

  @Field({ description: 'An inactive account cannot sign in.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  /** The customer of an account with the role CUSTOMER. It belongs to a higher feature, so it is not a relation. */
  @Property({ type: 'uuid', nullable: true })
  customerId?: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
