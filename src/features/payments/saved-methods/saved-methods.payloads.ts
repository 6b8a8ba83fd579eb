import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { ProviderName } from '../providers/provider-name.ts';

@ObjectType({ description: 'A payment method that the provider keeps for a customer.' })
export class SavedPaymentMethod {
  @Field(() => ID, { description: "The provider's own id: what other inputs call `savedMethodId`." })
  savedMethodId!: string;

  @Field(() => ProviderName, { description: 'The provider that keeps it.' })
  provider!: ProviderName;

  @Field(() => String, { description: "The provider's word for it, such as `card` or `sepa_debit`." })
  methodType!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The brand of a card, such as `visa`. Null for others.',
  })
  brand!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last four digits of the card or account. Null for methods without a number.',
  })
  last4!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The month in which a card expires; January is 1. Null for others.',
  })
  expiryMonth!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year in which a card expires. Null for others.' })
  expiryYear!: number | null;

  @Field(() => Boolean, { description: 'Whether the customer prefers it.' })
  isDefault!: boolean;
}

const METHODS = 'Your saved methods after the change. Null when there are user errors.';

@ObjectType({ description: 'The payload of createPaymentMethodSetup.' })
export class CreatePaymentMethodSetupPayload extends MutationPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "The client secret of a SetupIntent, which Stripe's elements take to save the method. Null when there are " +
      'user errors.',
  })
  clientSecret?: string;
}

@ObjectType({ description: 'The payload of setDefaultPaymentMethod.' })
export class SetDefaultPaymentMethodPayload extends MutationPayload {
  @Field(() => [SavedPaymentMethod], { nullable: true, description: METHODS })
  savedPaymentMethods?: SavedPaymentMethod[];
}

@ObjectType({ description: 'The payload of removeSavedPaymentMethod.' })
export class RemoveSavedPaymentMethodPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The `savedMethodId` of what is gone. Null when there are user errors.',
  })
  deletedId?: string;

  @Field(() => [SavedPaymentMethod], { nullable: true, description: METHODS })
  savedPaymentMethods?: SavedPaymentMethod[];
}
