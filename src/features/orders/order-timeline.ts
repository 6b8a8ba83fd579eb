import { EVENT_COLUMNS, type EventRow, toStoredEvents } from '../../platform/events/event-rows.ts';
import { defineLoader, type LoaderScope } from '../../platform/graphql/loaders.ts';
import { type OrderEvent, toOrderEvent } from './order-event.ts';

/** A longer history is read with the `after` of the `orderEvents` subscription. */
export const TIMELINE_LENGTH = 100;

/** The newest events of each order, the oldest of them first; those the customer must not see included. */
export const timelineByOrder = defineLoader<string, OrderEvent[]>(async (orderIds, scope) => {
  const rows =
    orderIds.length === 1 ? await newestOf(orderIds[0]!, scope) : await newestOfEach(orderIds, scope);
  const events = Map.groupBy(toStoredEvents(rows).map(toOrderEvent), ({ orderId }) => orderId);
  return orderIds.map((id) => events.get(id) ?? []);
});

/** Apart from the statement for many, which Postgres plans anew with every call. */
async function newestOf(orderId: string, { reader, storeId }: LoaderScope): Promise<EventRow[]> {
  const rows = await reader.query<EventRow>(
    `select ${EVENT_COLUMNS} from events
     where store_id = $1 and order_id = $2 order by events.seq desc limit ${TIMELINE_LENGTH}`,
    [storeId, orderId],
    { isFew: true },
  );
  return rows.reverse();
}

function newestOfEach(orderIds: readonly string[], { reader, storeId }: LoaderScope): Promise<EventRow[]> {
  return reader.query<EventRow>(
    `select newest.* from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select ${EVENT_COLUMNS} from events
       where store_id = $1 and order_id = wanted.id order by events.seq desc limit ${TIMELINE_LENGTH}
     ) as newest
     order by newest.seq::bigint`,
    [storeId, orderIds],
  );
}
