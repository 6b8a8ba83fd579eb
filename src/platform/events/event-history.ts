import type { Pool } from 'pg';
import { CursorExpiredError, type EventPosition, InvalidCursorError } from './event-cursor.ts';
import type { EventInterest } from './event-interest.ts';
import { EVENT_COLUMNS, type MaybeEventRow, toStoredEvents } from './event-rows.ts';
import type { StoredEvent } from './stored-event.ts';

interface HistoryRequest {
  readonly interest: EventInterest;
  /** Exclusive. */
  readonly after: EventPosition;
  /** Inclusive; must be a position the tailer has reached, or later events may still come before it. */
  readonly until: EventPosition;
  readonly limit: number;
}

/**
 * One page of what happened, oldest first. The page and what is kept are read in one statement, so in one
 * snapshot: a deletion that runs between two pages is noticed, never skipped over.
 *
 * @throws CursorExpiredError when events behind `after` have been deleted.
 * @throws InvalidCursorError when `after` lies in the future, as after a restore into another cluster.
 */
export async function readHistory(pool: Pool, request: HistoryRequest): Promise<StoredEvent[]> {
  const { interest, after, until, limit } = request;
  const values: unknown[] = [interest.storeId, after.xid, after.seq, until.xid, until.seq, limit];
  const conditions: string[] = [];
  const add = (condition: (parameter: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(`and ${condition(`$${values.push(value)}`)}`);
  };
  add((ids) => `order_id = ${ids}`, interest.orderId);
  add((ids) => `customer_id = ${ids}`, interest.customerId);
  add((ids) => `subject_id = ${ids}`, interest.subjectId);
  add((types) => `type = any(${types}::text[])`, interest.types);

  const { rows } = await pool.query<MaybeEventRow<{ is_expired: boolean; is_future: boolean }>>(
    `select kept.*, event.*
     from (select
       exists (
         select from event_retention where store_id = $1 and (xid, seq) > ($2::xid8, $3::bigint)
       ) as is_expired,
       $2::xid8 > pg_snapshot_xmin(pg_current_snapshot()) as is_future
     ) as kept
     left join lateral (
       select ${EVENT_COLUMNS} from events
       where store_id = $1 and (xid, seq) > ($2::xid8, $3::bigint) and (xid, seq) <= ($4::xid8, $5::bigint)
         ${conditions.join(' ')}
       order by events.xid, events.seq
       limit $6
     ) as event on not kept.is_expired and not kept.is_future`,
    values,
  );
  if (rows[0]?.is_expired) throw new CursorExpiredError();
  if (rows[0]?.is_future) throw new InvalidCursorError();
  return toStoredEvents(rows);
}
