import type { Reader } from '../db/reading/reader.ts';

/** Rows in one statement, which locks them for milliseconds. */
const BATCH = 1_000;

/** Skips what a call holds at this moment: it is taking the expired key over. */
const DELETE_EXPIRED = `
  with expired as (
    select store_id, owner, key from idempotency_keys where created_at < now() - idempotency_lifetime() - interval '1 hour'
    order by created_at limit ${BATCH} for update skip locked
  )
  delete from idempotency_keys k using expired e
  where k.store_id = e.store_id and k.owner = e.owner and k.key = e.key
  returning 1`;

/** Results that are replayed no longer, an hour later; they hold ids, and messages to whoever asked. */
export async function deleteExpiredIdempotencyKeys(reader: Reader): Promise<void> {
  for (;;) {
    const { length } = await reader.query(DELETE_EXPIRED);
    if (length < BATCH) return;
  }
}
