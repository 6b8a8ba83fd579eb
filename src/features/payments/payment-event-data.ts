import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { type EventDataType, OrderEventData } from '../orders/events/order-event-data.ts';
import type { PaymentEventType } from '../orders/events/order-event-type.ts';
import type { StoredFacts } from '../orders/events/stored-facts.ts';
import { DiscrepancyKind, DiscrepancyResolution } from './discrepancies/discrepancy-status.ts';
import { ProviderName } from './providers/provider-name.ts';

@InterfaceType({
  implements: OrderEventData,
  description: 'The data of an event of a payment. Facts that an older version did not store are null.',
})
abstract class PaymentEventData extends OrderEventData {
  @Field(() => ID, { nullable: true, description: 'Id of the payment.' })
  paymentId!: string | null;

  @Field(() => ProviderName, { nullable: true, description: 'The payment provider.' })
  provider!: ProviderName | null;

  @Field(() => Money, { nullable: true, description: 'The amount of the payment or the refund.' })
  amount!: Money | null;
}

const IS_PAYMENT = { implements: [PaymentEventData, OrderEventData] };

@ObjectType({ ...IS_PAYMENT, description: 'Money of the payment has arrived.' })
class PaymentCapturedData extends PaymentEventData {}

@ObjectType({ ...IS_PAYMENT, description: 'The payment provider declined the payment.' })
class PaymentDeclinedData extends PaymentEventData {
  @Field(() => String, {
    nullable: true,
    description: "The provider's code of the reason. Null when it gave none.",
  })
  declineCode!: string | null;
}

@ObjectType({ ...IS_PAYMENT, description: 'The payment provider has not decided about the payment yet.' })
class PaymentPendingData extends PaymentEventData {}

@ObjectType({ ...IS_PAYMENT, description: 'A refund of the payment was made.' })
class PaymentRefundedData extends PaymentEventData {
  @Field(() => String, { nullable: true, description: 'Reason of the refund.' })
  reason!: string | null;
}

@ObjectType({ ...IS_PAYMENT, description: 'The payment provider authorized the payment.' })
class PaymentAuthorizedData extends PaymentEventData {
  @Field(() => Date, {
    nullable: true,
    description: 'Until when it can be captured. Null when the provider gave no time.',
  })
  captureBefore!: Date | null;
}

@ObjectType({ ...IS_PAYMENT, description: 'The payment ended at its provider without a capture.' })
class PaymentVoidedData extends PaymentEventData {}

@ObjectType({
  ...IS_PAYMENT,
  description: 'A refund of the payment failed. If it had been made, the money is back with the shop.',
})
class PaymentRefundFailedData extends PaymentEventData {
  @Field(() => String, { nullable: true, description: 'Reason of the refund.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The provider's code of the failure. Null when it gave none.",
  })
  failureCode!: string | null;
}

@ObjectType({
  ...IS_PAYMENT,
  description:
    'Money at the payment provider does not fit the payment. Its amount is what the provider says.',
})
class PaymentDiscrepancyFoundData extends PaymentEventData {
  @Field(() => DiscrepancyKind, { nullable: true, description: 'What does not fit.' })
  kind!: DiscrepancyKind | null;
}

@ObjectType({
  ...IS_PAYMENT,
  description: 'Staff decided what becomes of money that does not fit the payment, and it was done.',
})
class PaymentDiscrepancyResolvedData extends PaymentDiscrepancyFoundData {
  @Field(() => DiscrepancyResolution, { nullable: true, description: 'What was decided.' })
  resolution!: DiscrepancyResolution | null;
}

type Fields<Data> = Omit<Data, 'currency'>;

function paymentOf(facts: StoredFacts): Fields<PaymentEventData> {
  return {
    paymentId: facts.text('paymentId'),
    provider: facts.oneOf(ProviderName, 'provider'),
    amount: facts.money('amount'),
  };
}

export const paymentEventDataTypes = {
  'payment.captured': { type: PaymentCapturedData, read: paymentOf },
  'payment.declined': {
    type: PaymentDeclinedData,
    read: (facts): Fields<PaymentDeclinedData> => ({
      ...paymentOf(facts),
      declineCode: facts.text('declineCode'),
    }),
  },
  'payment.pending': { type: PaymentPendingData, read: paymentOf },
  'payment.refunded': {
    type: PaymentRefundedData,
    read: (facts): Fields<PaymentRefundedData> => ({ ...paymentOf(facts), reason: facts.text('reason') }),
  },
  'payment.authorized': {
    type: PaymentAuthorizedData,
    read: (facts): Fields<PaymentAuthorizedData> => ({
      ...paymentOf(facts),
      captureBefore: facts.moment('captureBefore'),
    }),
  },
  'payment.voided': { type: PaymentVoidedData, read: paymentOf },
  'payment.refund_failed': {
    type: PaymentRefundFailedData,
    read: (facts): Fields<PaymentRefundFailedData> => ({
      ...paymentOf(facts),
      reason: facts.text('reason'),
      failureCode: facts.text('failureCode'),
    }),
  },
  'payment.discrepancy_found': {
    type: PaymentDiscrepancyFoundData,
    read: (facts): Fields<PaymentDiscrepancyFoundData> => ({
      ...paymentOf(facts),
      kind: facts.oneOf(DiscrepancyKind, 'kind'),
    }),
  },
  'payment.discrepancy_resolved': {
    type: PaymentDiscrepancyResolvedData,
    read: (facts): Fields<PaymentDiscrepancyResolvedData> => ({
      ...paymentOf(facts),
      kind: facts.oneOf(DiscrepancyKind, 'kind'),
      resolution: facts.oneOf(DiscrepancyResolution, 'resolution'),
    }),
  },
} satisfies Record<PaymentEventType, EventDataType>;
