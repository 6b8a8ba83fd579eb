import type { KeyedRow } from '../../../platform/db/paging/page.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import { encodeCursor } from '../../../platform/events/event-cursor.ts';
import { OrderEvent } from './order-event.ts';
import { orderEventKind } from './order-event-type.ts';

/** A stored event of an order with its place in the timeline. `xid` is read only when the event's cursor is selected. */
export type OrderEventRow = Omit<OrderEvent, 'cursor' | 'type'> &
  KeyedRow & { readonly type: string; readonly xid?: string };

/** Leaves out the notes for the staff only. {@link isForCustomer} says the same of a row. */
export const FOR_CUSTOMER = "data->>'isVisibleToCustomer' is distinct from 'false'";

export function isForCustomer({ data }: Pick<OrderEvent, 'data'>): boolean {
  return data?.isVisibleToCustomer !== false;
}

/** The columns of {@link OrderEventRow}. */
export function eventColumns(reader: Reader): string {
  const isRequested = (field: keyof OrderEvent) => reader.isRequested(OrderEvent.name, field);
  return [
    'id, type, order_id as "orderId", occurred_at as "occurredAt", data, seq::text as "cursorKey"',
    isRequested('metadata') && 'metadata',
    isRequested('cursor') && 'xid::text as xid',
  ]
    .filter(Boolean)
    .join(', ');
}

export function readOrderEvent({ xid, type, ...event }: OrderEventRow): OrderEvent & KeyedRow {
  // The cursor stays empty if it was not selected.
  const cursor = xid ? encodeCursor({ xid, seq: Number(event.cursorKey), id: event.id }) : '';
  return { ...event, type: orderEventKind(type), cursor };
}
