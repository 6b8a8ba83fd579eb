import { Field, InputType } from 'type-graphql';
import { ProviderName } from '../providers/provider-name.ts';
import { MAX_SWITCH_REASON } from './provider-switches.service.ts';

const REASON = `Reason for the staff of the store, 1 to ${MAX_SWITCH_REASON} characters.`;

@InputType({ description: 'A payment provider that the store no longer offers.' })
export class DisablePaymentProviderInput {
  @Field(() => ProviderName, { description: 'The provider.' })
  provider!: ProviderName;

  @Field({ description: REASON })
  reason!: string;
}

@InputType({ description: 'A payment provider that the store offers again.' })
export class EnablePaymentProviderInput {
  @Field(() => ProviderName, { description: 'The provider.' })
  provider!: ProviderName;

  @Field({ description: REASON })
  reason!: string;
}
