import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { Order } from '../orders/order.entity.ts';
import { Payment, PaymentRefund } from './payment.entity.ts';

/** The payload of every mutation that moves money. */
@ObjectType()
export abstract class PaymentPayload extends MutationPayload {
  @Field(() => Payment, { nullable: true, description: 'The changed payment.' })
  payment?: Payment;

  @Field(() => Order, { nullable: true, description: 'The changed order.' })
  order?: Order;
}

@ObjectType({ description: 'The payload of payOrder. A declined payment comes with a PaymentDeclinedError.' })
export class PayOrderPayload extends MutationPayload {
  @Field(() => [Payment], {
    nullable: true,
    description:
      'The payments that were tried, in the order of the input. Null when there are user errors other than a PaymentDeclinedError.',
  })
  payments?: Payment[];

  @Field(() => Order, { nullable: true, description: 'The changed order.' })
  order?: Order;
}

@ObjectType({ description: 'The payload of refundPayment.' })
export class RefundPaymentPayload extends PaymentPayload {
  @Field(() => PaymentRefund, {
    nullable: true,
    description: 'The refund, which is PENDING until the provider answers.',
  })
  refund?: PaymentRefund;
}

@ObjectType({ description: 'The payload of confirmTestPayment.' })
export class ConfirmTestPaymentPayload extends PaymentPayload {}
