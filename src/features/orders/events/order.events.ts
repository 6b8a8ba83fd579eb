import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { Order } from '../order.entity.ts';
import type { OrderStatus } from '../order-status.ts';
import type { OrderEventType } from './order-event-type.ts';

/** The state of the order after a change, as every event states it. */
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
 * The event of a change: the order's state and the data of the change. The SQL function `order_facts` returns the same.
 */
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

/** The type of a change and its own data. */
export interface ChangeDescription {
  readonly type: OrderEventType;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A status that follows from a change, such as CONFIRMED when nothing is due any more. */
export interface StatusChange {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
}

/**
 * How events report a status that followed from a change. An `order.updated` becomes the `order.status_changed`. Any
 * other event keeps its type and data, and the status follows as a second change.
 *
 * @param statuses before and after the change
 */
export function describeStatusChange(
  reported: ChangeDescription,
  statuses: StatusChange,
): { reported: ChangeDescription; follows: StatusChange | undefined } {
  const { from, to } = statuses;
  const announced = reported.data && 'to' in reported.data ? (reported.data.to as OrderStatus) : from;
  if (announced === to) return { reported, follows: undefined };
  if (reported.type !== 'order.updated') return { reported, follows: { from: announced, to } };
  return {
    reported: { type: 'order.status_changed', data: { ...reported.data, from, to } },
    follows: undefined,
  };
}

/**
 * The events of one change, one for each version: that of the change, and that of a status that followed from it. Their
 * data overrides the order's state, which is that of the last version.
 *
 * @param statuses before and after the change, and the version before it
 */
export function versionEvents(
  change: ChangeDescription,
  { from, to, version }: StatusChange & { readonly version: number },
): ChangeDescription[] {
  const { reported, follows } = describeStatusChange(change, { from, to });
  const { type, data } = reported;
  if (!follows) return [{ type, data: { version: version + 1, ...data } }];
  return [
    { type, data: { status: follows.from, version: version + 1, ...data } },
    { type: 'order.status_changed', data: { version: version + 2, ...follows } },
  ];
}
