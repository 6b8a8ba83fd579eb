import type { Pool } from 'pg';

/** Small, because the deleting transaction delays the delivery of all events appended meanwhile. */
const BATCH = 2000;

const PRUNE = `
  with head as (
    select id, occurred_at from events order by xid, seq limit $1
  ), pruned as (
    delete from events using head
    where events.id = head.id and head.occurred_at < now() - make_interval(days => $2)
    returning events.store_id, events.xid, events.seq, events.id
  ), remembered as (
    insert into event_retention as kept (store_id, xid, seq, event_id)
    select distinct on (store_id) store_id, xid, seq, id from pruned order by store_id, xid desc, seq desc
    on conflict (store_id) do update set xid = excluded.xid, seq = excluded.seq, event_id = excluded.event_id
    where (kept.xid, kept.seq) < (excluded.xid, excluded.seq)
  )
  select count(*)::int as count from pruned`;

/**
 * Deletes events older than a number of days, and remembers per store how far. An older cursor then gets
 * `CursorExpiredError` instead of a silent gap. This is the only way events are deleted.
 *
 * @returns how many were deleted
 */
export async function pruneEvents(pool: Pool, olderThanDays: number): Promise<number> {
  if (!Number.isInteger(olderThanDays) || olderThanDays < 1) {
    throw new RangeError('Events are kept for a whole number of days, at least one.');
  }
  let total = 0;
  for (;;) {
    const count = await pruneBatch(pool, olderThanDays);
    total += count;
    if (count < BATCH) return total;
  }
}

async function pruneBatch(pool: Pool, olderThanDays: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('ordinal.events_retention', 'on', true)");
    const { rows } = await client.query<{ count: number }>(PRUNE, [BATCH, olderThanDays]);
    await client.query('commit');
    client.release();
    return rows[0]?.count ?? 0;
  } catch (error) {
    // Closing the connection rolls back, even if the connection itself failed.
    client.release(true);
    throw error;
  }
}
