import type { Feature } from '../../platform/feature.ts';
import { EventMetadataResolver } from '../orders/events/event-metadata.ts';
import { orderEventDataTypes } from '../orders/events/order-change-data.ts';
import { OrderEventResolver } from '../orders/events/order-event.resolver.ts';
import { paymentEventDataTypes } from '../payments/payment-event-data.ts';
import { RealtimeResolver } from './realtime.resolver.ts';
import { StockEventResolver } from './stock-event.resolver.ts';

/** Subscriptions to the events that other features append to the event log. */
export function realtimeFeature(): Feature {
  const dataTypes = { ...orderEventDataTypes, ...paymentEventDataTypes };
  return {
    entities: [],
    resolvers: [
      { type: RealtimeResolver, instance: new RealtimeResolver() },
      { type: OrderEventResolver, instance: new OrderEventResolver(dataTypes) },
      { type: EventMetadataResolver, instance: new EventMetadataResolver() },
      { type: StockEventResolver, instance: new StockEventResolver() },
    ],
    nodeTypes: [{ type: 'StockEvent', prefix: 'evt' }],
  };
}
