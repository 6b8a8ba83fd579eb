import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { NextAction } from './provider-state.ts';

@ObjectType({ description: 'The client confirms the payment with Stripe.js and this secret.' })
class StripeConfirmation {
  @Field({ description: 'The client secret of the PaymentIntent.' })
  clientSecret!: string;
}

@ObjectType({ description: 'The client sends the payer to a page of the payment provider.' })
class PaymentRedirect {
  @Field({ description: 'The address of the page.' })
  url!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the page can be used. Null without a limit.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'The client opens the checkout of Razorpay with these values.' })
class RazorpayCheckout {
  @Field(() => ID, { description: 'The id of the order at Razorpay, the option `order_id`.' })
  razorpayOrderId!: string;

  @Field({ description: 'The public key of the account, the option `key`.' })
  keyId!: string;
}

export const PaymentNextAction = createUnionType({
  name: 'PaymentNextAction',
  description: 'What the client of the payer does next.',
  types: () => [StripeConfirmation, PaymentRedirect, RazorpayCheckout] as const,
});

type Action = (StripeConfirmation | PaymentRedirect | RazorpayCheckout) & { readonly __typename: string };

export function toNextAction(action: NextAction): Action {
  if (action.kind === 'CONFIRM_WITH_STRIPE') {
    return { __typename: 'StripeConfirmation', clientSecret: action.clientSecret };
  }
  if (action.kind === 'OPEN_RAZORPAY') {
    const { razorpayOrderId, keyId } = action;
    return { __typename: 'RazorpayCheckout', razorpayOrderId, keyId };
  }
  const { url, expiresAt } = action;
  return { __typename: 'PaymentRedirect', url, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
}
