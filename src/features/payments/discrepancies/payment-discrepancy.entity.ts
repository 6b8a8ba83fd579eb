import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { ProviderName } from '../providers/provider-name.ts';
import { DiscrepancyKind, DiscrepancyResolution, DiscrepancyStatus } from './discrepancy-status.ts';

const amount = () => ({ type: new BigIntType('number') });
const optional = (description: string) => ({ nullable: true, description });

/** Money at a provider that does not fit our books. It waits until staff resolve it. */
@ObjectType({
  implements: Node,
  description: 'Money at a payment provider that does not fit the books of the shop. It is booked nowhere.',
})
@RequestedColumns<PaymentDiscrepancy>({
  currency: 'always',
  expectedCurrency: ['expectedAmount'],
  paymentId: ['payment'],
})
@Entity({ tableName: 'payment_discrepancies' })
export class PaymentDiscrepancy extends StoreOwned {
  /** Null when there is no payment of ours. */
  @Property({ type: 'uuid', nullable: true })
  paymentId: string | null = null;

  @Field(() => DiscrepancyKind, { description: 'What does not fit.' })
  @Property({ type: 'text' })
  kind!: DiscrepancyKind;

  @Field(() => ProviderName, { description: 'The provider that has the money.' })
  @Property({ type: 'text' })
  provider!: ProviderName;

  @Property({ type: 'text' })
  account = 'default';

  @Field({ description: "The provider's own id of the charge, payment or refund." })
  @Property({ type: 'text' })
  providerReference!: string;

  /** The provider's id of the payment, if that is another object than the charge. */
  @Property({ type: 'text', nullable: true })
  paymentReference: string | null = null;

  /** What the provider says. */
  @Property(amount())
  amount!: number;

  @Property({ type: 'character', length: 3 })
  currency!: string;

  /** What our books say. Null when there is no payment of ours. */
  @Property({ ...amount(), nullable: true })
  expectedAmount: number | null = null;

  @Property({ type: 'character', length: 3, nullable: true })
  expectedCurrency: string | null = null;

  @Field(() => DiscrepancyStatus, { description: 'Whether it was dealt with.' })
  @Property({ type: 'text' })
  status: DiscrepancyStatus = DiscrepancyStatus.OPEN;

  @Field(() => DiscrepancyResolution, optional('What was decided. Null while it is open.'))
  @Property({ type: 'text', nullable: true })
  resolution: DiscrepancyResolution | null = null;

  @Field(() => String, optional('Why it was decided so. Null while it is open.'))
  @Property({ type: 'text', nullable: true })
  resolutionReason: string | null = null;

  @Property({ type: 'text', nullable: true })
  resolvedBy: string | null = null;

  @Field(() => Date, optional('When it was resolved. Null before.'))
  @Property({ type: 'timestamptz', nullable: true })
  resolvedAt: Date | null = null;

  @Field(() => String, optional("The provider's own id of the refund. Null without one."))
  @Property({ type: 'text', nullable: true })
  refundReference: string | null = null;

  @Field(() => String, optional("The provider's code for the last refund, if it failed. Null otherwise."))
  @Property({ type: 'text', nullable: true })
  refundFailure: string | null = null;

  /** Part of the key at the provider. */
  @Property({ type: 'integer' })
  attempt = 1;
}
