import type { Reader } from '../db/reading/reader.ts';

/** Rows per statement, which locks them for milliseconds. */
const BATCH = 1_000;

/** Skips keys that a call is claiming again now. */
const DELETE_EXPIRED = `
  with expired as (
    select store_id, owner, key from idempotency_keys where created_at < now() - idempotency_lifetime() - interval '1 hour'
    order by created_at limit ${BATCH} for update skip locked
  )
  delete from idempotency_keys k using expired e
  where k.store_id = e.store_id and k.owner = e.owner and k.key = e.key
  returning 1`;

/** Deletes results an hour after they expired. They contain ids, and messages to the caller. */
export async function deleteExpiredIdempotencyKeys(reader: Reader): Promise<void> {
  for (;;) {
    const { length } = await reader.query(DELETE_EXPIRED);
    if (length < BATCH) return;
  }
}
