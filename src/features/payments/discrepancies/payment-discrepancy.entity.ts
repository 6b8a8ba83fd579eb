import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import { type DiscrepancyKind, type DiscrepancyResolution, DiscrepancyStatus } from './discrepancy-status.ts';

const amount = () => ({ type: new BigIntType('number') });

/** Money at a provider that does not fit our books. It waits until staff resolve it. */
@Entity({ tableName: 'payment_discrepancies' })
export class PaymentDiscrepancy extends StoreOwned {
  /** Null when there is no payment of ours. */
  @Property({ type: 'uuid', nullable: true })
  paymentId: string | null = null;

  @Property({ type: 'text' })
  kind!: DiscrepancyKind;

  @Property({ type: 'text' })
  provider!: ProviderName;

  @Property({ type: 'text' })
  account = 'default';

  /** The provider's object: a payment, a charge or a refund. */
  @Property({ type: 'text' })
  providerReference!: string;

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

  @Property({ type: 'text' })
  status: DiscrepancyStatus = DiscrepancyStatus.OPEN;

  @Property({ type: 'text', nullable: true })
  resolution: DiscrepancyResolution | null = null;

  @Property({ type: 'text', nullable: true })
  resolutionReason: string | null = null;

  @Property({ type: 'text', nullable: true })
  resolvedBy: string | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  resolvedAt: Date | null = null;
}
