import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { PaymentDiscrepancy } from '../discrepancies/payment-discrepancy.entity.ts';

@ObjectType({ description: 'The payload of resolvePaymentDiscrepancy.' })
export class ResolvePaymentDiscrepancyPayload extends MutationPayload {
  @Field(() => PaymentDiscrepancy, {
    nullable: true,
    description: 'The discrepancy, which is REFUNDING until the provider has given the money back.',
  })
  discrepancy?: PaymentDiscrepancy;
}
