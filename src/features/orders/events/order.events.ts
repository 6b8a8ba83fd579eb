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

/** The one event of a change: the facts of the order, and what the change tells of itself. `order_facts` is the same in SQL. */
export function orderEvent(
  order: OrderFacts,
  { type, actor, data }: ChangeDescription & { readonly actor: Actor },
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

/**
 * The events of one change, a version each: that of the change, and that of a status that followed from it. Their data
 * replaces the facts of the order, which are those of the last version.
 *
 * @param statuses before and after the change, and the version before it
 */
export function versionEvents(
  change: ChangeDescription,
  { from, to, version }: StatusChange & { readonly version: number },
): ChangeDescription[] {
  const { told, follows } = describeStatusChange(change, { from, to });
  const { type, data } = told;
  if (!follows) return [{ type, data: { version: version + 1, ...data } }];
  return [
    { type, data: { status: follows.from, version: version + 1, ...data } },
    { type: 'order.status_changed', data: { version: version + 2, ...follows } },
  ];
}
