import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  type EnumFilter,
  enumFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { ProviderName } from '../providers/provider-name.ts';
import { WebhookEventState } from './webhook-event-state.ts';

const StateFilter = enumFilter(WebhookEventState, 'WebhookEventState');
const ProviderFilter = enumFilter(ProviderName, 'PaymentProvider');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on events of payment providers. All of them must hold.' })
export class WebhookEventWhere extends TimeConditions implements Combinable<WebhookEventWhere> {
  @Field(() => StateFilter, optional('What became of the event.'))
  state?: EnumFilter<WebhookEventState> | null;

  @Field(() => ProviderFilter, optional('The provider that sent it.'))
  provider?: EnumFilter<ProviderName> | null;

  @Field(() => StringFilter, optional("The provider's name of the type, such as `payment_intent.succeeded`."))
  eventType?: StringFilter | null;

  @Field(() => StringFilter, optional("The provider's own id of the event."))
  providerReference?: StringFilter | null;

  @Field(() => [WebhookEventWhere], optional(ALL_HOLD))
  and?: WebhookEventWhere[] | null;

  @Field(() => [WebhookEventWhere], optional(ONE_HOLDS))
  or?: WebhookEventWhere[] | null;

  @Field(() => WebhookEventWhere, optional('This does not hold.'))
  not?: WebhookEventWhere | null;
}

const WebhookEventSort = sortInput('WebhookEvent', TIME_SORT_DESCRIPTIONS);
type WebhookEventSort = InstanceType<typeof WebhookEventSort>;

@ArgsType()
export class WebhookEventsArgs extends ConnectionArgs {
  @Field(() => WebhookEventWhere, optional('Returns only events that match these conditions.'))
  where?: WebhookEventWhere | null;

  @Field(() => WebhookEventSort, optional('The sort order. The newest come first by default.'))
  sortBy?: WebhookEventSort | null;
}

@InputType({ description: 'An event of a payment provider to try again.' })
export class RetryWebhookEventInput {
  @Field(() => ID, { description: 'An event of `webhookEvents`.' })
  webhookEventId!: string;
}
