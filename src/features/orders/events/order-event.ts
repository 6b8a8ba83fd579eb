import { Field, ID, ObjectType } from 'type-graphql';
import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { newId } from '../../../values/ids.ts';
import { EventMetadata } from './event-metadata.ts';
import { OrderEventKind, orderEventKind } from './order-event-type.ts';

@ObjectType({
  implements: Node,
  description: 'Something that happened to an order. Events are ordered and never change.',
})
export class OrderEvent {
  @Field(() => ID, {
    description:
      'Unique id. An event may be delivered again after a disconnect, so ignore ids that you have seen.',
  })
  id!: string;

  @Field(() => OrderEventKind, { description: 'What happened.' })
  type!: OrderEventKind;

  @Field(() => Date, { description: "When it happened, by the database's clock." })
  occurredAt!: Date;

  /** As it is stored; the API shows it typed. Null in a greeting. */
  data!: Readonly<Record<string, unknown>> | null;

  @Field(() => EventMetadata, { description: 'Who and what caused the event.' })
  metadata!: EventMetadata;

  @Field({ description: 'Pass it as `after` to continue after this event.' })
  cursor!: string;

  /** The id of the order, for the field that loads it. */
  orderId?: string | undefined;
}

/** The first message of a subscription that asked for one. */
export function orderGreeting(cursor: string, actor: Actor): OrderEvent {
  return { ...greeting(cursor, actor), type: OrderEventKind.CONNECTED, data: null };
}

/** The data of every greeting: `actor` has subscribed, and the cursor at which the events begin. */
export function greeting(cursor: string, actor: Actor) {
  return { id: newId(), occurredAt: new Date(), metadata: eventMetadata(actor), cursor };
}

/** @throws TypeError for an event about no order */
export function toOrderEvent(event: StoredEvent): OrderEvent {
  const { id, type, occurredAt, data, metadata, cursor, orderId } = event;
  if (orderId === undefined) throw new TypeError(`${type} is about no order`);
  return { id, type: orderEventKind(type), occurredAt, data, metadata, cursor, orderId };
}
