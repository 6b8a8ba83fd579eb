import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What the window of Razorpay hands to the page after a payment.' })
export class ConfirmRazorpayPaymentInput {
  @Field(() => ID, { description: 'The payment of the provider RAZORPAY.' })
  paymentId!: string;

  @Field(() => String, { description: 'The value `razorpay_payment_id`.' })
  razorpayPaymentId!: string;

  @Field(() => String, { description: 'The value `razorpay_signature`.' })
  razorpaySignature!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Token of the cart from which the order was made, with which a guest can confirm.',
  })
  cartToken?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of the order that checkout or a mailed link gave: what lets a guest confirm it.',
  })
  accessToken?: string | null;
}
