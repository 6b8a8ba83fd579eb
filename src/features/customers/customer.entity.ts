import { ArrayType } from '@mikro-orm/core';
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
    'A guest or a registered customer. A guest and a registered customer with the same e-mail address ' +
    'are separate, because knowing an address must not reveal its orders.',
})
@RequestedColumns<Customer>({
  groupIds: ['groups'],
  taxExemptionReason: ['taxExemption'],
  taxExemptionValidTo: ['taxExemption'],
})
@Entity({ tableName: 'customers' })
export class Customer extends StoreOwned {
  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description:
      'E-mail address. It is unique among registered customers, and unique among guests. Null when ' +
      'unknown, or when the customer was deleted.',
  })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field({ description: 'The displayed name. It is "Deleted customer" after a deletion.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number as it was written. Null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field({ description: 'Whether the customer has an account.' })
  @Property({ type: 'boolean' })
  isRegistered: boolean = false;

  @Can('list', 'Customer')
  @Field(() => String, {
    nullable: true,
    description: 'Note of the staff, which customers may not read. Null when there is none.',
  })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'VAT id of a business, such as `DE123456789`. Only its syntax is checked. Null for others.',
  })
  @Property({ type: 'text', nullable: true })
  taxId?: string | null;

  /** Null without an exemption. */
  @Property({ type: 'text', nullable: true })
  taxExemptionReason?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  taxExemptionValidTo?: Date | null;

  /** In ascending order, each once. */
  @Property({ type: new ArrayType(), columnType: 'uuid[]' })
  groupIds: string[] = [];

  @Field(() => Date, {
    nullable: true,
    description: 'When the customer was deleted and all personal data was erased. Null for other customers.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  deletedAt?: Date | null;

  @Field(() => Int, {
    description: 'Rises with every change of the customer or an address. Pass it as `expectedVersion`.',
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
    this.taxId = null;
    this.taxExemptionReason = null;
    this.taxExemptionValidTo = null;
    if (this.groupIds.length > 0) this.groupIds = [];
    this.deletedAt = new Date();
  }
}
