import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import type { ProviderOptions } from './payment-provider.ts';
import { PaymentStatus, RefundStatus } from './payment-status.ts';
import { ProviderName } from './providers/provider-name.ts';
import type { NextAction } from './providers/provider-state.ts';

const amount = () => ({ type: new BigIntType('number') });
const optional = (description: string) => ({ nullable: true, description });

/** One attempt to pay an order. Amounts are minor units of `currency`. Every change needs the lock of its order. */
@ObjectType({ implements: Node, description: 'An attempt to pay an order at one provider.' })
@RequestedColumns<Payment>({ orderId: 'always', currency: 'always', status: ['nextAction'] })
@Entity({ tableName: 'payments' })
export class Payment extends StoreOwned {
  @Property({ type: 'uuid' })
  orderId!: string;

  @Field(() => ProviderName, { description: 'The provider that moves the money.' })
  @Property({ type: 'text' })
  provider!: ProviderName;

  @Field(
    () => String,
    optional("The provider's own id of the payment. Null until the provider has answered."),
  )
  @Property({ type: 'text', nullable: true })
  providerReference: string | null = null;

  /** Names the account at the provider. An installation has one today. */
  @Property({ type: 'text' })
  account = 'default';

  /** The provider's id of the money that moved, if that is another object: a charge, or one attempt of several. */
  @Property({ type: 'text', nullable: true })
  chargeReference: string | null = null;

  @Property({ type: 'json' })
  providerOptions: ProviderOptions = {};

  /** Contains secrets of the payer. */
  @Property({ type: 'json', nullable: true })
  nextAction: NextAction | null = null;

  /** Part of the key at the provider: see {@link IntentRequest.attempt}. */
  @Property({ type: 'integer' })
  attempt = 1;

  @Field(() => PaymentStatus, { description: 'The status.' })
  @Property({ type: 'text' })
  status: PaymentStatus = PaymentStatus.PENDING;

  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Property(amount())
  amount!: number;

  @Property(amount())
  capturedAmount = 0;

  @Property(amount())
  refundedAmount = 0;

  @Field(() => String, optional("The provider's code for a decline. Null unless the payment was declined."))
  @Property({ type: 'text', nullable: true })
  declineCode: string | null = null;

  @Field(
    () => Date,
    optional('Until when an authorized payment can be captured. Null when it is not authorized.'),
  )
  @Property({ type: 'timestamptz', nullable: true })
  captureBefore: Date | null = null;

  @Field(() => Int, { description: 'Rises with every change of the payment.' })
  @Property({ type: 'integer' })
  version = 1;
}

/** Money that is being refunded or was refunded. */
@ObjectType({ implements: Node, description: 'A refund of a payment or a part of it.' })
@Entity({ tableName: 'payment_refunds' })
export class PaymentRefund extends StoreOwned {
  @Property({ type: 'uuid' })
  paymentId!: string;

  @Property(amount())
  amount!: number;

  @Field({ description: 'Reason of the refund.' })
  @Property({ type: 'text' })
  reason!: string;

  @Field(() => RefundStatus, { description: 'The status.' })
  @Property({ type: 'text' })
  status: RefundStatus = RefundStatus.PENDING;

  @Field(
    () => String,
    optional("The provider's own id of the payment. Null until the provider has answered."),
  )
  @Property({ type: 'text', nullable: true })
  providerReference: string | null = null;

  @Field(() => String, optional("The provider's code for a refusal. Null unless the refund has failed."))
  @Property({ type: 'text', nullable: true })
  failureCode: string | null = null;

  @Property({ type: 'integer' })
  attempt = 1;

  /** The id of the user who asked for it, or the name of the system task that did. */
  @Property({ type: 'text' })
  createdBy!: string;
}
