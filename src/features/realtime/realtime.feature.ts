import type { Feature } from '../../platform/feature.ts';
import { OrderEventResolver } from '../orders/events/order-event.resolver.ts';
import { RealtimeResolver } from './realtime.resolver.ts';
import { StockEventResolver } from './stock-event.resolver.ts';

/** Subscriptions to the events that other features append to the event log. */
export function realtimeFeature(): Feature {
  return {
    entities: [],
    resolvers: [
      { type: RealtimeResolver, instance: new RealtimeResolver() },
      { type: OrderEventResolver, instance: new OrderEventResolver() },
      { type: StockEventResolver, instance: new StockEventResolver() },
    ],
    nodeTypes: [
      { type: 'OrderEvent', prefix: 'evt' },
      { type: 'StockEvent', prefix: 'evt' },
    ],
  };
}
