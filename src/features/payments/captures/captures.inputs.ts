import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';

const idempotencyKey = { description: KEY_DESCRIPTION };

@InputType({ description: 'A capture of an authorized payment, or an arrival of money for a pending one.' })
export class CapturePaymentInput {
  @Field(() => ID, { description: 'The authorized payment, or the pending one whose money arrived.' })
  paymentId!: string;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description:
      "Amount, in the payment's currency. The default is the whole rest, of an authorized payment what is due. The first " +
      'capture of an authorized payment is final and releases the rest.',
  })
  amount?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'A void of a payment that is not captured.' })
export class VoidPaymentInput {
  @Field(() => ID, { description: 'The payment to end at its provider.' })
  paymentId!: string;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}
