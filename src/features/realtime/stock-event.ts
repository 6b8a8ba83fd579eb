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
  description: 'The type of a StockEvent.',
  valuesConfig: {
    CONNECTED: { description: 'A greeting: the subscription has started. Nothing has changed.' },
    STOCK_CHANGED: { description: 'A quantity on hand or reserved has changed.' },
  },
});

@ObjectType({
  description:
    'A change of the quantity on hand or reserved of a variant at a location. A greeting has the same ' +
    'type without a variant.',
})
export class StockEvent {
  @Field(() => ID, {
    description:
      'Unique id. An event may be delivered again after a disconnect, so ignore ids that you have seen.',
  })
  id!: string;

  @Field(() => StockEventType, { description: 'The type of the event.' })
  type!: StockEventType;

  @Field(() => Date, { description: "When it happened, by the database's clock." })
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: 'SKU of the variant. Null in a greeting.' })
  sku?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Quantity on hand after the change. Null in a greeting.',
  })
  onHand?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Reserved quantity after the change. Null in a greeting.',
  })
  reserved?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Available quantity after the change. Null in a greeting.',
  })
  available?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the level was low after the change: available ≤ reorderPoint. Null in a greeting.',
  })
  isLow?: boolean;

  @Field(() => EventMetadata, { description: 'Who and what caused the event.' })
  metadata!: EventMetadata;

  @Field({ description: 'Pass it as `after` to continue after this event.' })
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
