import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../values/ids.ts';
import { type Cte, prepared, sql } from '../db/sql.ts';
import type { NewEvent } from './stored-event.ts';

const append = (condition = '') => `
  insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
  select id, store_id, type, subject_id, order_id, customer_id, data, metadata
  from rows from (
    jsonb_to_recordset($1::jsonb) as (
      id uuid, store_id uuid, type text, subject_id uuid, order_id uuid, customer_id uuid, data jsonb, metadata jsonb
    )
  ) with ordinality as event (
    id, store_id, type, subject_id, order_id, customer_id, data, metadata, place
  )
  ${condition}
  order by place`;

const APPEND = prepared(append());

/**
 * Appends events in the caller's transaction with one statement, so they exist exactly if it commits.
 *
 * The caller has two duties. It locks the subject of the event in an earlier statement: events of one order are
 * delivered in the order in which its lock was held. And it calls `EventStream.wake()` once after the commit; otherwise
 * delivery waits for the next poll.
 *
 * @throws Error outside a transaction, where an event could outlive its change
 */
export async function appendEvents(em: EntityManager, events: readonly NewEvent[]): Promise<void> {
  if (!em.isInTransaction()) throw new Error('Events are appended in the transaction that makes them true.');
  if (events.length === 0) return;
  await sql(em, APPEND, [JSON.stringify(events.map(toRow))]);
}

/**
 * Appends events as a part of a larger statement, for the most frequent writes.
 *
 * @param given.if name of another part; without a row there is no event
 */
export function appendEventsCte(events: readonly NewEvent[], given: { readonly if: string }): Cte {
  const text = append(`where exists (select from ${given.if})`);
  return { as: `events_of_${given.if}`, text, values: [JSON.stringify(events.map(toRow))] };
}

function toRow(event: NewEvent): Record<string, unknown> {
  return {
    id: newId(),
    store_id: event.storeId,
    type: event.type,
    subject_id: event.subjectId,
    order_id: event.orderId,
    customer_id: event.customerId,
    data: event.data,
    metadata: event.metadata,
  };
}
