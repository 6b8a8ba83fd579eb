import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { ProviderName } from '../providers/provider-name.ts';

@ObjectType({ description: 'A payment provider that the store does not offer at the moment.' })
export class DisabledPaymentProvider {
  @Field(() => ProviderName, { description: 'The provider.' })
  provider!: ProviderName;

  @Field({ description: 'Why it was switched off.' })
  reason!: string;

  @Field(() => ID, { description: 'Id of the administrator who switched it off.' })
  disabledBy!: string;

  @Field({ description: 'When it was switched off.' })
  disabledAt!: Date;
}

@ObjectType()
abstract class ProviderSwitchPayload extends MutationPayload {
  @Field(() => [DisabledPaymentProvider], {
    nullable: true,
    description: 'The providers that are off now. Null when there are user errors.',
  })
  disabledPaymentProviders?: DisabledPaymentProvider[];
}

@ObjectType({ description: 'The payload of disablePaymentProvider.' })
export class DisablePaymentProviderPayload extends ProviderSwitchPayload {}

@ObjectType({ description: 'The payload of enablePaymentProvider.' })
export class EnablePaymentProviderPayload extends ProviderSwitchPayload {}
