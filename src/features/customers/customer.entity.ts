import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';

/** The name of deleted customers, because orders still show one. */
const DELETED_NAME = 'Deleted customer';

@ObjectType({
  implements: Node,
  description:
    'Somebody who buys. One who registered is kept apart from a guest with the same e-mail address, since knowing an ' +
    'address must not show what was bought with it.',
})
@RequestedColumns<Customer>()
@Entity({ tableName: 'customers' })
export class Customer extends StoreOwned {
  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description:
      'Where mails go: unique among those who registered, and unique among guests; null when unknown or deleted.',
  })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field({ description: 'Name people see; "Deleted customer" once deleted.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number as it was written; null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field({ description: 'Whether they registered, so that they have an account of their own.' })
  @Property({ type: 'boolean' })
  isRegistered: boolean = false;

  @Can('list', 'Customer')
  @Field(() => String, { nullable: true, description: 'What staff noted; customers may not read it.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When everything personal was removed; null for a customer who is not deleted.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  deletedAt?: Date | null;

  @Field(() => Int, {
    description: 'Rises with every change of the customer or an address; pass it as expectedVersion.',
  })
  @Property({ type: 'integer', version: true })
  version!: number;

  /** Counts a change of an address as a change of the customer, for versions and events. */
  touch(): void {
    this.updatedAt = new Date();
  }

  /** Erases all personal data. The row stays, because orders refer to it. */
  anonymise(): void {
    this.name = DELETED_NAME;
    this.email = null;
    this.phone = null;
    this.note = null;
    this.deletedAt = new Date();
  }
}
