import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { EventMetadata } from '../orders/events/order-event.ts';

@ObjectType({ description: 'What is on hand or reserved of a variant at a location has changed.' })
export class StockEvent {
  @Field(() => ID, {
    description: 'Unique id; an event may be delivered again after a cut, so dedupe by it.',
  })
  id!: string;

  @Field(() => Date, { description: 'When it changed, by the clock of the database.' })
  occurredAt!: Date;

  @Field({ description: 'SKU of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'How much is physically there now.' })
  onHand!: number;

  @Field(() => Int, { description: 'How much of it is promised to orders now.' })
  reserved!: number;

  @Field(() => Int, { description: 'How much can still be sold there.' })
  available!: number;

  @Field({ description: 'Whether available is at or below the reorder point.' })
  isLow!: boolean;

  @Field(() => EventMetadata, { description: 'Who and what made it.' })
  metadata!: EventMetadata;

  @Field({ description: 'Pass it as after to go on behind this event.' })
  cursor!: string;

  variantId!: string;
  locationId!: string;
}

export function toStockEvent(event: StoredEvent): StockEvent {
  const { id, occurredAt, data, metadata, cursor, subjectId } = event;
  const counts = data as Pick<
    StockEvent,
    'sku' | 'onHand' | 'reserved' | 'available' | 'isLow' | 'locationId'
  >;
  return { id, occurredAt, metadata, cursor, ...counts, variantId: subjectId };
}
