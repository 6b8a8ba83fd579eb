import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { GraphQLDecimal, GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../platform/idempotency/idempotent-call.ts';
import { OrderDetailsInput } from '../orders/order-details.ts';
import { type PaymentChoiceInput, PaymentsField } from '../payments/payments.inputs.ts';

@InputType({ description: 'A cart to check out.' })
export class CheckoutInput extends OrderDetailsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Token of the cart, from `createCart`. The default is your own cart as a signed-in customer.',
  })
  cartToken?: string | null;

  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description:
      'E-mail address for messages about the order. The default is that of the cart, or else the ' +
      "customer's own.",
  })
  override email: string | null | undefined = undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a guest. The default is the name in the shipping address.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number of a guest.' })
  phone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An address of your address book as a signed-in customer, in place of `shippingAddress`.',
  })
  shippingAddressId?: string | null;

  @Field(() => AddressInput, {
    nullable: true,
    description:
      'Shipping address. The default is that of the cart, or else the default address of a signed-in customer.',
  })
  override shippingAddress: AddressInput | null | undefined = undefined;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Billing address. The default is that of the cart, or else the shipping address.',
  })
  override billingAddress: AddressInput | null | undefined = undefined;

  @Field(() => ID, {
    nullable: true,
    description:
      'One of `availableShippingMethods` of the cart. The default is that of the cart. Where the store has methods, one ' +
      'that fits the goods and the address is needed; otherwise a ShippingMethodError names those that do.',
  })
  shippingMethodId?: string | null;

  @PaymentsField()
  payments?: PaymentChoiceInput[] | null;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description:
      "The total that you expect, in the cart's currency. The checkout fails when the prices have " +
      'changed.',
  })
  expectedTotal?: string | null;

  @Field(() => Int, { nullable: true, description: 'Fails when the cart has another version.' })
  expectedVersion?: number | null;

  @Field({
    description: `${KEY_DESCRIPTION} A repeated checkout returns the same order and never charges twice.`,
  })
  idempotencyKey!: string;
}
