import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { Order } from '../orders/order.entity.ts';
import { Payment } from '../payments/payment.entity.ts';

@ObjectType({
  description:
    'The payload of checkout. A declined payment leaves the order PENDING and adds a ' +
    'PaymentDeclinedError.',
})
export class CheckoutPayload extends MutationPayload {
  @Field(() => Order, {
    nullable: true,
    description: 'The new order. Null when there are user errors other than a PaymentDeclinedError.',
  })
  order?: Order;

  @Field(() => [Payment], {
    nullable: true,
    description:
      'Its payments; none when there is nothing to pay. Null when there are user errors, except for a declined payment.',
  })
  payments?: Payment[];

  /** For the field that loads the cart. */
  cartId?: string | undefined;
}
