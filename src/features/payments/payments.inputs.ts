import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { ProviderName } from './providers/provider-name.ts';

/** The answers of the test provider. */
export enum TestOutcome {
  SUCCEED = 'SUCCEED',
  DECLINE = 'DECLINE',
  PENDING = 'PENDING',
}

registerEnumType(TestOutcome, {
  name: 'TestOutcome',
  description: 'What the test provider is to answer.',
  valuesConfig: {
    SUCCEED: { description: 'The money is captured at once.' },
    DECLINE: { description: 'The payment is declined with card_declined.' },
    PENDING: { description: 'The payment waits until confirmTestPayment says how it ends.' },
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
  description: 'How a pending test payment ends.',
  valuesConfig: {
    SUCCEED: { description: 'The money is captured.' },
    DECLINE: { description: 'The payment is declined with card_declined.' },
  },
});

const idempotencyKey = { description: KEY_DESCRIPTION };

@InputType({ description: 'Options of the provider TEST.' })
export class TestPaymentInput {
  @Field(() => TestOutcome, { description: 'What it is to answer.' })
  outcome!: TestOutcome;
}

@InputType({ description: 'How to pay. Options of a provider are in the field with its name.' })
export class PaymentChoiceInput {
  @Field(() => ProviderName, { description: 'Who moves the money.' })
  provider!: ProviderName;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'How much, in the currency of the order. All that is due by default; less is refused.',
  })
  amount?: string | null;

  @Field(() => TestPaymentInput, {
    nullable: true,
    description: 'Only with the provider TEST, which captures the money at once by default.',
  })
  test?: TestPaymentInput | null;
}

const PAYMENTS = 'How to pay: one choice. Leave it out when there is nothing to pay.';

/** The field `payments` of an input. */
export function PaymentsField(): PropertyDecorator {
  return Field(() => [PaymentChoiceInput], { nullable: true, description: PAYMENTS }) as PropertyDecorator;
}

@InputType({ description: 'A payment of what is left to pay of an order.' })
export class PayOrderInput {
  @Field(() => ID, { description: 'The order; yours, or one you look after.' })
  orderId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of the cart the order was made of: what lets a guest pay it.',
  })
  cartToken?: string | null;

  @PaymentsField()
  payments?: PaymentChoiceInput[] | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'Money of a pending payment that has arrived.' })
export class CapturePaymentInput {
  @Field(() => ID, { description: 'The pending payment.' })
  paymentId!: string;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'How much arrived, in the currency of the payment; all that is left of it by default.',
  })
  amount?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'Money to give back.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'The payment it came with.' })
  paymentId!: string;

  @Field(() => GraphQLDecimal, {
    description:
      'How much goes back, in the currency of the payment; at most what is left of what was captured.',
  })
  amount!: string;

  @Field({ description: 'Why, in 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}

@InputType({ description: 'How a pending test payment ends.' })
export class ConfirmTestPaymentInput {
  @Field(() => ID, { description: 'The pending payment of the test provider.' })
  paymentId!: string;

  @Field(() => TestConfirmation, { description: 'How it ends.' })
  outcome!: TestConfirmation;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of the cart the order was made of: what lets a guest confirm it.',
  })
  cartToken?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey!: string;
}
