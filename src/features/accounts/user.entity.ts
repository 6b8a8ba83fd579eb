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
  description: 'The role of an account, which determines its permissions.',
  valuesConfig: {
    ADMIN: { description: 'May do everything, including staff accounts and settings.' },
    MANAGER: { description: 'May do everything except staff accounts and settings.' },
    SALES_REP: { description: 'May manage customers and the orders assigned to them.' },
    CUSTOMER: { description: 'A customer, who may shop and see their own data.' },
  },
});

@ObjectType({ implements: Node, description: 'An account, which can sign in to one store.' })
@RequestedColumns<User>({ name: 'always', emailVerifiedAt: ['emailVerified'], customerId: ['customer'] })
@Entity({ tableName: 'users' })
export class User extends StoreOwned {
  @Field(() => GraphQLEmailAddress, {
    description: 'E-mail address to sign in with. It is unique in the store.',
  })
  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  /** When the address was verified; null if it is not. */
  @Property({ type: 'timestamptz', nullable: true })
  emailVerifiedAt?: Date | null;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => UserRole, { description: 'The role, which determines the permissions.' })
  @Property({ type: 'text' })
  role!: UserRole;

  @Field({ description: 'Whether the account can sign in.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  /** The customer of an account with the role CUSTOMER. It belongs to a higher feature, so it is not a relation. */
  @Property({ type: 'uuid', nullable: true })
  customerId?: string | null;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
