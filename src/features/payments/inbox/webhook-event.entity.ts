import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../../platform/db/reading/entity-columns.ts';
import { Identified } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { ProviderName } from '../providers/provider-name.ts';
import { WebhookEventState } from './webhook-event-state.ts';

const optional = (description: string) => ({ nullable: true, description });

/** How long the payload of an event is kept after the event has ended. Its id is kept for ever. */
export const KEPT_PAYLOAD_DAYS = 90;

/**
 * An event that a payment provider sent, or that was fetched because the provider could not send it. The provider's id
 * makes it unique, and is kept for ever: a signature of Razorpay has no time, so nothing else refuses a replay.
 */
@ObjectType({
  implements: Node,
  description: 'An event of a payment provider. It is stored before it is answered, and applied after that.',
})
@RequestedColumns<WebhookEvent>({ storeId: 'always', paymentId: ['payment'], payload: ['payload'] })
@Entity({ tableName: 'provider_events' })
export class WebhookEvent extends Identified {
  /** Null until the payment is known. */
  @Property({ type: 'uuid', nullable: true })
  storeId: string | null = null;

  @Field(() => ProviderName, { description: 'The provider that sent it.' })
  @Property({ type: 'text' })
  provider!: ProviderName;

  @Property({ type: 'text' })
  account = 'default';

  @Field({
    description: "The provider's own id of the event. A second event with the same id changes nothing.",
  })
  @Property({ type: 'text' })
  providerReference!: string;

  @Field({ description: "The provider's name of the type, such as `payment_intent.succeeded`." })
  @Property({ type: 'text' })
  eventType!: string;

  @Field({ description: 'When it happened, by the clock of the provider.' })
  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  /** JSON. It contains personal data of the payer. Null after {@link KEPT_PAYLOAD_DAYS}. */
  @Property({ type: 'text', nullable: true })
  payload: string | null = null;

  @Field(() => WebhookEventState, { description: 'What became of it.' })
  @Property({ type: 'text' })
  state: WebhookEventState = WebhookEventState.RECEIVED;

  @Property({ type: 'uuid', nullable: true })
  paymentId: string | null = null;

  @Field(() => Int, {
    description: 'How often it was tried since it came, or since the last retry by staff.',
  })
  @Property({ type: 'integer' })
  attempts = 0;

  @Field(() => Date, optional('When it is tried again. Null once it has ended.'))
  @Property({ type: 'timestamptz', nullable: true })
  nextAttemptAt!: Date | null;

  @Property({ type: 'timestamptz' })
  giveUpAt!: Date;

  @Field(() => String, optional('The message of the last failure. Null unless the last try failed.'))
  @Property({ type: 'text', nullable: true })
  lastError: string | null = null;

  @Field(() => Date, optional('When it was applied, ignored or given up. Null before.'))
  @Property({ type: 'timestamptz', nullable: true })
  endedAt: Date | null = null;
}
