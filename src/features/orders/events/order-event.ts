import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import { GraphQLJSON } from '../../../platform/graphql/scalars/scalars.ts';
import { newId } from '../../../values/ids.ts';

@ObjectType({ description: 'Who and what made an event.' })
export class EventMetadata {
  @Field({ description: 'Id of the account that acted, or the part of the system that did.' })
  actor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The request it happened in; null for a job or an import.',
  })
  requestId?: string | null;

  @Field({ description: 'The way in: api, webhook, job, cli or import.' })
  source!: string;

  @Field(() => Int, {
    description: 'The shape of the data; it rises when readers of the former shape would go wrong.',
  })
  version!: number;
}

@ObjectType({
  description: 'Something that happened to an order. Events are kept in order and never change.',
})
export class OrderEvent {
  @Field(() => ID, {
    description: 'Unique id; an event may be delivered again after a cut, so dedupe by it.',
  })
  id!: string;

  @Field({ description: 'What happened, such as order.created, order.status_changed or payment.captured.' })
  type!: string;

  @Field(() => Date, { description: 'When it happened, by the clock of the database.' })
  occurredAt!: Date;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'The order after the change (number, status, total in minor units, version) and what the type adds; null in a ' +
      'greeting.',
  })
  data!: Readonly<Record<string, unknown>> | null;

  @Field(() => EventMetadata, { description: 'Who and what made it.' })
  metadata!: EventMetadata;

  @Field({ description: 'Pass it as after to go on behind this event.' })
  cursor!: string;

  /** The id of the order, for the field that loads it. */
  orderId?: string | undefined;
}

/** The first message of a subscription that asked for one. */
export function orderGreeting(cursor: string, actor: Actor): OrderEvent {
  return { ...greeting(cursor, actor), type: 'CONNECTED', data: null };
}

/** What every greeting states: that `actor` subscribed, and where the events begin. */
export function greeting(cursor: string, actor: Actor) {
  return { id: newId(), occurredAt: new Date(), metadata: eventMetadata(actor), cursor };
}

/** @throws TypeError for an event about no order */
export function toOrderEvent(event: StoredEvent): OrderEvent {
  const { id, type, occurredAt, data, metadata, cursor, orderId } = event;
  if (orderId === undefined) throw new TypeError(`${type} is about no order`);
  return { id, type, occurredAt, data, metadata, cursor, orderId };
}
