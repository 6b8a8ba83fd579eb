import { Field, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { GraphQLDecimal } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { OrderDetailsInput } from '../orders/order-details.ts';
import { type PaymentChoiceInput, PaymentsField } from '../payments/payments.inputs.ts';

@InputType({ description: 'A cart to buy, and how.' })
export class CheckoutInput extends OrderDetailsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer.',
  })
  cartToken?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the messages about the order go; that of the cart, or the customer's own, by default.",
  })
  override email: string | null | undefined = undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a guest; the name on the shipping address by default.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number of a guest.' })
  phone?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where it goes; that of the cart by default.' })
  override shippingAddress: AddressInput | null | undefined = undefined;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Who is billed; that of the cart, or else the shipping address, by default.',
  })
  override billingAddress: AddressInput | null | undefined = undefined;

  @PaymentsField()
  payments?: PaymentChoiceInput[] | null;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: "What it must cost, in the store's currency; refused when the prices have changed.",
  })
  expectedTotal?: string | null;

  @Field(() => Int, { nullable: true, description: 'Refuse when the cart is at another version by now.' })
  expectedVersion?: number | null;

  @Field({
    description: `${KEY_DESCRIPTION} A repeated checkout gives the same order, and never a second charge.`,
  })
  idempotencyKey!: string;
}
