import type { Reader } from '../../../platform/db/reading/reader.ts';
import { encodeCursor } from '../../../platform/events/event-cursor.ts';
import { defineLoader, type LoaderScope } from '../../../platform/graphql/loading/loaders.ts';
import { OrderEvent } from './order-event.ts';
import { orderEventKind } from './order-event-type.ts';

/** The largest number of events in a timeline. The `orderEvents` subscription reads a longer history with `after`. */
export const TIMELINE_LENGTH = 100;

/** A row of the timeline. The last two columns are read only when they are selected. */
type TimelineRow = Omit<OrderEvent, 'cursor' | 'type'> & {
  readonly type: string;
  readonly xid?: string;
  readonly seq?: string;
};

/** The newest events of each order, the oldest first. Includes events that the customer must not see. */
export const timelineByOrder = defineLoader<string, OrderEvent[]>(async (orderIds, scope) => {
  const rows =
    orderIds.length === 1 ? await newestOf(orderIds[0]!, scope) : await newestOfEach(orderIds, scope);
  const events = Map.groupBy(rows.map(toOrderEvent), ({ orderId }) => orderId!);
  return orderIds.map((id) => events.get(id) ?? []);
});

/** A separate statement for one order. The statement for many orders is planned at each call. */
async function newestOf(orderId: string, { reader, storeId }: LoaderScope): Promise<TimelineRow[]> {
  const rows = await reader.query<TimelineRow>(
    `select ${columns(reader)} from events
     where store_id = $1 and order_id = $2 order by events.seq desc limit ${TIMELINE_LENGTH}`,
    [storeId, orderId],
    { isBatchable: true },
  );
  return rows.reverse();
}

function newestOfEach(orderIds: readonly string[], { reader, storeId }: LoaderScope): Promise<TimelineRow[]> {
  return reader.query<TimelineRow>(
    `select newest.* from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select ${columns(reader)}, events.seq as place from events
       where store_id = $1 and order_id = wanted.id order by events.seq desc limit ${TIMELINE_LENGTH}
     ) as newest
     order by newest.place`,
    [storeId, orderIds],
  );
}

function columns(reader: Reader): string {
  const isRequested = (field: keyof OrderEvent) => reader.isRequested(OrderEvent.name, field);
  return [
    'id, type, order_id as "orderId", occurred_at as "occurredAt", data',
    isRequested('metadata') && 'metadata',
    isRequested('cursor') && 'xid::text as xid, seq::text as seq',
  ]
    .filter(Boolean)
    .join(', ');
}

function toOrderEvent({ xid, seq, type, ...event }: TimelineRow): OrderEvent {
  // The cursor stays empty if it was not selected.
  const cursor = xid && seq ? encodeCursor({ xid, seq: Number(seq), id: event.id }) : '';
  return { ...event, type: orderEventKind(type), cursor };
}
