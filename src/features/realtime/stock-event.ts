import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { EventMetadata } from '../orders/events/event-metadata.ts';
import { greeting } from '../orders/events/order-event.ts';

/** The values of the API are the keys; the log stores the values. */
export enum StockEventType {
  CONNECTED = 'connected',
  STOCK_CHANGED = 'stock.changed',
}

registerEnumType(StockEventType, {
  name: 'StockEventType',
  description: 'What a StockEvent tells.',
  valuesConfig: {
    CONNECTED: { description: 'A greeting: the subscription has started. Nothing has changed.' },
    STOCK_CHANGED: { description: 'What is on hand or reserved has changed.' },
  },
});

@ObjectType({
  description:
    'What is on hand or reserved of a variant at a location has changed. A greeting has the same type and tells of ' +
    'no variant.',
})
export class StockEvent {
  @Field(() => ID, {
    description: 'Unique id; an event may be delivered again after a cut, so dedupe by it.',
  })
  id!: string;

  @Field(() => StockEventType, { description: 'What it tells.' })
  type!: StockEventType;

  @Field(() => Date, { description: 'When it changed, by the clock of the database.' })
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: 'SKU of the variant; null in a greeting.' })
  sku?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How much was physically there after the change; null in a greeting.',
  })
  onHand?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How much of it was promised to orders after the change; null in a greeting.',
  })
  reserved?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How much could still be sold there after the change; null in a greeting.',
  })
  available?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether available was at or below the reorder point after the change; null in a greeting.',
  })
  isLow?: boolean;

  @Field(() => EventMetadata, { description: 'Who and what made it.' })
  metadata!: EventMetadata;

  @Field({ description: 'Pass it as `after` to go on after this event.' })
  cursor!: string;

  variantId?: string;
  locationId?: string;
}

export function toStockEvent(event: StoredEvent): StockEvent {
  const { id, occurredAt, data, metadata, cursor, subjectId } = event;
  const counts = data as Pick<
    StockEvent,
    'sku' | 'onHand' | 'reserved' | 'available' | 'isLow' | 'locationId'
  >;
  const type = StockEventType.STOCK_CHANGED;
  return { id, type, occurredAt, metadata, cursor, ...counts, variantId: subjectId };
}

/** The first message of a subscription that asked for one. */
export function stockGreeting(cursor: string, actor: Actor): StockEvent {
  return { ...greeting(cursor, actor), type: StockEventType.CONNECTED };
}
