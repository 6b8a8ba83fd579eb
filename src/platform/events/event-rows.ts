import { encodeCursor } from './event-cursor.ts';
import type { EventMetadata, StoredEvent } from './stored-event.ts';

/** The columns that every reader of the log selects. Transaction ids and sequence numbers are strings of digits. */
export const EVENT_COLUMNS =
  'id, store_id, type, subject_id, order_id, customer_id, data, metadata, occurred_at, xid::text, seq::text';

export interface EventRow {
  readonly id: string;
  readonly store_id: string;
  readonly type: string;
  readonly subject_id: string;
  readonly order_id: string | null;
  readonly customer_id: string | null;
  readonly data: Record<string, unknown>;
  readonly metadata: EventMetadata;
  /** A text in JSON. */
  readonly occurred_at: Date | string;
  readonly xid: string;
  readonly seq: string;
}

/** A row of a left join. It has the facts even if there is no event. */
export type MaybeEventRow<Facts> = Facts & (EventRow | { readonly id: null });

export function toStoredEvents(rows: readonly MaybeEventRow<object>[]): StoredEvent[] {
  return rows.filter((row) => row.id !== null).map((row) => toStoredEvent(row));
}

export function toStoredEvent(row: EventRow): StoredEvent {
  const seq = Number(row.seq);
  return {
    id: row.id,
    storeId: row.store_id,
    type: row.type,
    subjectId: row.subject_id,
    orderId: row.order_id ?? undefined,
    customerId: row.customer_id ?? undefined,
    data: row.data,
    metadata: row.metadata,
    occurredAt: new Date(row.occurred_at),
    xid: row.xid,
    seq,
    cursor: encodeCursor({ xid: row.xid, seq, id: row.id }),
  };
}
