import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { encodeId } from '../../values/ids.ts';
import type { Order } from './order.entity.ts';

export type OrderEventType =
  | 'order.created'
  | 'order.imported'
  | 'order.updated'
  | 'order.status_changed'
  | 'order.cancelled'
  | 'order.expired'
  | 'order.note_added'
  | 'order.items_changed'
  | 'order.deleted';

/** What every event tells of its order: the state after the change. */
export type OrderFacts = Pick<
  Order,
  | 'id'
  | 'storeId'
  | 'customerId'
  | 'number'
  | 'status'
  | 'paymentStatus'
  | 'fulfillmentStatus'
  | 'total'
  | 'currency'
  | 'version'
  | 'salesRepId'
>;

/** The one event of a change; `version` is the one the change made, so that versions and events match one to one. */
export function orderEvent(
  order: OrderFacts,
  { type, actor, data }: { type: OrderEventType; actor: Actor; data?: Readonly<Record<string, unknown>> },
): NewEvent {
  return {
    storeId: order.storeId,
    type,
    subjectId: order.id,
    orderId: order.id,
    customerId: order.customerId,
    data: {
      number: order.number,
      status: order.status,
      paymentStatus: order.paymentStatus,
      fulfillmentStatus: order.fulfillmentStatus,
      total: order.total,
      currency: order.currency,
      version: order.version,
      salesRepId: order.salesRepId ? encodeId('usr', order.salesRepId) : null,
      ...data,
    },
    metadata: eventMetadata(actor),
  };
}
