import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { Order } from '../order.entity.ts';
import type { OrderStatus } from '../order-status.ts';

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

/**
 * The one event of a change; `version` is the one the change made, so that versions and events match one to one.
 *
 * @param told.status the status of that version, where a later one is known already
 */
export function orderEvent(
  order: OrderFacts,
  told: ChangeDescription & { readonly actor: Actor; readonly status?: OrderStatus },
): NewEvent {
  const { type, actor, data, status = order.status } = told;
  return {
    storeId: order.storeId,
    type,
    subjectId: order.id,
    orderId: order.id,
    customerId: order.customerId,
    data: {
      number: order.number,
      status,
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

/** What a change tells of itself. */
export interface ChangeDescription {
  readonly type: OrderEventType;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A status that followed from a change without being asked for, such as CONFIRMED when nothing is owed any more. */
export interface StatusChange {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
}

/**
 * The one rule for telling a status that followed from a change. An `order.updated` becomes the
 * `order.status_changed`; any other event keeps its type and data, and the status follows as a second change.
 *
 * @param statuses before the change and after it
 */
export function describeStatusChange(
  told: ChangeDescription,
  statuses: StatusChange,
): { told: ChangeDescription; follows: StatusChange | undefined } {
  const { from, to } = statuses;
  const announced = told.data && 'to' in told.data ? (told.data.to as OrderStatus) : from;
  if (announced === to) return { told, follows: undefined };
  if (told.type !== 'order.updated') return { told, follows: { from: announced, to } };
  return { told: { type: 'order.status_changed', data: { ...told.data, from, to } }, follows: undefined };
}
