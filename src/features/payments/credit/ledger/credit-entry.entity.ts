import { BigIntType } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../../../platform/db/reading/entity-columns.ts';
import { Node } from '../../../../platform/graphql/node.resolver.ts';
import { CreditEntryKind } from './credit-kinds.ts';

const amount = () => ({ type: new BigIntType('number') });
const optional = (description: string) => ({ nullable: true, description });

/** A row of the ledger, written together with the change of the balance. The database refuses to change it later. */
@ObjectType({
  implements: Node,
  description:
    'A change of the balance of a gift card or of store credit. Entries form a ledger that is never edited.',
})
@RequestedColumns<CreditEntry>({ accountId: 'always', paymentId: ['payment'] })
@Entity({ tableName: 'credit_entries' })
export class CreditEntry {
  @Field(() => ID, { description: 'Globally unique id. Its prefix names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  storeId!: string;

  @Property({ type: 'uuid' })
  accountId!: string;

  @Field(() => CreditEntryKind, { description: 'What changed the balance.' })
  @Property({ type: 'text' })
  kind!: CreditEntryKind;

  @Property(amount())
  amount!: number;

  @Property(amount())
  balanceAfter!: number;

  @Property({ type: 'uuid', nullable: true })
  paymentId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  refundId: string | null = null;

  @Field(() => String, optional('Reason of the change, where a person gave one. Null otherwise.'))
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Field({ description: 'Who made the change: the id of a user, or `system:` and the name of a task.' })
  @Property({ type: 'text' })
  createdBy!: string;

  @Field(() => Date, { description: 'When the change happened.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
