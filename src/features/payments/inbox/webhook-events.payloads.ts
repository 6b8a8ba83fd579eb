import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { WebhookEvent } from './webhook-event.entity.ts';

@ObjectType({ description: 'The payload of retryWebhookEvent.' })
export class RetryWebhookEventPayload extends MutationPayload {
  @Field(() => WebhookEvent, {
    nullable: true,
    description: 'The event, which a job now tries to apply. Null when there are user errors.',
  })
  webhookEvent?: WebhookEvent;
}
