import type { Pool } from 'pg';
import { CursorExpiredError, type EventCursor, type EventPosition, isSameEvent } from './event-cursor.ts';
import type { EventInterest } from './event-interest.ts';
import { EVENT_COLUMNS, type MaybeEventRow, toStoredEvents } from './event-rows.ts';
import type { StoredEvent } from './stored-event.ts';

interface HistoryRequest {
  readonly interest: EventInterest;
  /** Exclusive. */
  readonly after: EventCursor;
  /**
   * Inclusive. It must be a position that the tailer has reached, because earlier events may otherwise still appear.
   */
  readonly until: EventPosition;
  readonly limit: number;
}

/**
 * SQL that tests whether the event of a cursor belongs to this database: it exists, or it was the last deleted event of
 * its store. An event of a lost history does not belong to it, even if another event now has its position.
 *
 * @param cursor the parameters of its parts
 */
export function isKnown({ xid, seq, id }: Record<keyof EventCursor, string>): string {
  const isItsPlace = `xid = ${xid}::xid8 and seq = ${seq}::bigint`;
  return `(
    (${xid}::xid8 = '0' and ${seq}::bigint = 0)
    or exists (select from events where ${isItsPlace} and ${isSameEvent('id', id)})
    or exists (
      select from event_retention where ${isItsPlace} and (event_id is null or ${isSameEvent('event_id', id)})
    )
  )`;
}

/**
 * One page of events, oldest first. One statement reads the page and the retention limit in one snapshot, so a deletion
 * between two pages is noticed.
 *
 * @throws CursorExpiredError if events after `after` were deleted, or `after` is not in this database's history, as
 *   after a restore or the loss of a primary
 */
export async function readHistory(pool: Pool, request: HistoryRequest): Promise<StoredEvent[]> {
  const { interest, after, until, limit } = request;
  const { storeId } = interest;
  const values: unknown[] = [storeId, after.xid, after.seq, after.id, until.xid, until.seq, limit];
  const conditions: string[] = [];
  const add = (condition: (parameter: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(`and ${condition(`$${values.push(value)}`)}`);
  };
  add((ids) => `order_id = ${ids}`, interest.orderId);
  add((ids) => `customer_id = ${ids}`, interest.customerId);
  add((ids) => `subject_id = ${ids}`, interest.subjectId);
  add((types) => `type = any(${types}::text[])`, interest.types);

  const { rows } = await pool.query<MaybeEventRow<{ is_known: boolean; is_pruned: boolean }>>(
    `select kept.*, event.*
     from (select
       ${isKnown({ xid: '$2', seq: '$3', id: '$4' })} as is_known,
       exists (
         select from event_retention where store_id = $1 and (xid, seq) > ($2::xid8, $3::bigint)
       ) as is_pruned
     ) as kept
     left join lateral (
       select ${EVENT_COLUMNS} from events
       where store_id = $1 and (xid, seq) > ($2::xid8, $3::bigint) and (xid, seq) <= ($5::xid8, $6::bigint)
         ${conditions.join(' ')}
       order by events.xid, events.seq
       limit $7
     ) as event on kept.is_known and not kept.is_pruned`,
    values,
  );
  if (!rows[0]?.is_known || rows[0].is_pruned) throw new CursorExpiredError();
  return toStoredEvents(rows);
}
