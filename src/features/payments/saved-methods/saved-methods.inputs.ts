import { Field, ID, InputType } from 'type-graphql';
import { ProviderName } from '../providers/provider-name.ts';

@InputType({ description: 'A payment method that is to be saved.' })
export class CreatePaymentMethodSetupInput {
  @Field(() => ProviderName, { description: 'The provider that keeps the method, such as STRIPE.' })
  provider!: ProviderName;
}

@InputType({ description: 'A saved payment method that is to be preferred.' })
export class SetDefaultPaymentMethodInput {
  @Field(() => ProviderName, { description: 'The provider that keeps the method.' })
  provider!: ProviderName;

  @Field(() => ID, { description: 'The saved method: your own.' })
  savedMethodId!: string;
}

@InputType({ description: 'A saved payment method that is to be removed.' })
export class RemoveSavedPaymentMethodInput {
  @Field(() => ProviderName, { description: 'The provider that keeps the method.' })
  provider!: ProviderName;

  @Field(() => ID, { description: 'The saved method: your own.' })
  savedMethodId!: string;
}
