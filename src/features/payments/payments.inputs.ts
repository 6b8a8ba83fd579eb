import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { CODE_TEXT_RULE } from './credit/cards/gift-card-code.ts';
import { MAX_GIFT_CARDS } from './payment-shares.ts';
import { ProviderName } from './providers/provider-name.ts';
import { MAX_REASON_LENGTH } from './refunds/refunds.service.ts';

/** The answers of the test provider. */
export enum TestOutcome {
  SUCCEED = 'SUCCEED',
  DECLINE = 'DECLINE',
  PENDING = 'PENDING',
}

registerEnumType(TestOutcome, {
  name: 'TestOutcome',
  description: 'The answer of the test provider.',
  valuesConfig: {
    SUCCEED: { description: 'The money is captured at once.' },
    DECLINE: { description: 'The payment is declined with card_declined.' },
    PENDING: { description: 'The payment stays pending until `confirmTestPayment` completes it.' },
  },
});

/** How a pending test payment ends. */
export enum TestConfirmation {
  SUCCEED = 'SUCCEED',
  /** @public */
  DECLINE = 'DECLINE',
}

registerEnumType(TestConfirmation, {
  name: 'TestConfirmation',
  description: 'The outcome of a pending test payment.',
  valuesConfig: {
    SUCCEED: { description: 'The money is captured.' },
    DECLINE: { description: 'The payment is declined with card_declined.' },
  },
});

const idempotencyKey = { description: KEY_DESCRIPTION };

@InputType({ description: 'Options of the provider TEST.' })
export class TestPaymentInput {
  @Field(() => TestOutcome, { description: 'The answer of the test provider.' })
  outcome!: TestOutcome;
}

/** How the payer pays at Stripe. */
export enum StripeFlow {
  ELEMENTS = 'ELEMENTS',
  /** @public */
  CHECKOUT = 'CHECKOUT',
}

registerEnumType(StripeFlow, {
  name: 'StripeFlow',
  description: 'How the payer pays at Stripe.',
  valuesConfig: {
    ELEMENTS: { description: 'In the shop: the client confirms the payment with a client secret.' },
    CHECKOUT: { description: 'On a page of Stripe, to which the client sends the payer.' },
  },
});

@InputType({ description: 'Options of the provider STRIPE.' })
export class StripePaymentInput {
  @Field(() => StripeFlow, { defaultValue: StripeFlow.ELEMENTS, description: 'How the payer pays.' })
  flow!: StripeFlow;

  @Field(() => ID, {
    nullable: true,
    description:
      'A saved payment method of yours (`savedPaymentMethods`), which is charged at once. Only with the flow ELEMENTS.',
  })
  savedMethodId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to keep the payment method for later payments. Only for customers who are signed in.',
  })
  save!: boolean;
}

@InputType({ description: 'The gift card of a payment by GIFT_CARD.' })
export class GiftCardPaymentInput {
  @Field(() => String, { description: CODE_TEXT_RULE })
  code!: string;
}

@InputType({
  description: "A choice of a payment provider. Its options are in the field with the provider's name.",
})
export class PaymentChoiceInput {
  @Field(() => ProviderName, { description: 'The provider that moves the money.' })
  provider!: ProviderName;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description:
      "Amount, in the order's currency. One payment may leave it out, which pays what the others leave of the amount due.",
  })
  amount?: string | null;

  @Field(() => TestPaymentInput, {
    nullable: true,
    description: 'Options of the provider TEST, which captures the money at once by default.',
  })
  test?: TestPaymentInput | null;

  @Field(() => StripePaymentInput, {
    nullable: true,
    description: 'Options of the provider STRIPE. By default the payer pays in the shop.',
  })
  stripe?: StripePaymentInput | null;

  @Field(() => GiftCardPaymentInput, {
    nullable: true,
    description: 'The gift card, for the provider GIFT_CARD.',
  })
  giftCard?: GiftCardPaymentInput | null;
}

const PAYMENTS =
  `How to pay: one payment, or several that add up to the amount due. These are gift cards (${MAX_GIFT_CARDS} at most), ` +
  'store credit, and one other provider. Credit is set aside until the other provider has the rest: it is spent in the ' +
  'same moment, and given back when the rest is not paid. Leave the list out when nothing is to be paid.';

/** The field `payments` of an input. */
export function PaymentsField(): PropertyDecorator {
  return Field(() => [PaymentChoiceInput], { nullable: true, description: PAYMENTS }) as PropertyDecorator;
}

@InputType({ description: 'A payment of the amount due of an order.' })
export class PayOrderInput {
  @Field(() => ID, { description: 'The order: your own, or one that you may manage.' })
  orderId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Token of the cart from which the order was made, with which a guest can pay.',
  })
  cartToken?: string | null;

  @PaymentsField()
  payments?: PaymentChoiceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of the order that checkout or a mailed link gave: what lets a guest pay it.',
  })
  accessToken?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'A refund of a payment.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'The payment to refund.' })
  paymentId!: string;

  @Field(() => GraphQLDecimal, {
    description:
      "Amount to refund, in the payment's currency. At most the captured amount that is not refunded " +
      'yet.',
  })
  amount!: string;

  @Field({ description: `Reason of the refund, 1 to ${MAX_REASON_LENGTH} characters.` })
  reason!: string;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'The outcome of a pending test payment.' })
export class ConfirmTestPaymentInput {
  @Field(() => ID, { description: 'The pending payment of the test provider.' })
  paymentId!: string;

  @Field(() => TestConfirmation, { description: 'The outcome of the payment.' })
  outcome!: TestConfirmation;

  @Field(() => String, {
    nullable: true,
    description:
      'Token of the cart from which the order was made, with which a guest can confirm the payment.',
  })
  cartToken?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of the order that checkout or a mailed link gave: what lets a guest confirm it.',
  })
  accessToken?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}
