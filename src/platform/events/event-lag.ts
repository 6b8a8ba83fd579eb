import type { Pool } from 'pg';
import { decodeCursor } from './event-cursor.ts';

/**
 * Seconds since the oldest event after the cursor; 0 without one. For the position of a stream this is the delay of its
 * subscribers.
 *
 * @internal
 */
export async function eventLagSeconds(pool: Pool, cursor: string): Promise<number> {
  const { xid, seq } = decodeCursor(cursor);
  const { rows } = await pool.query<{ lag: number }>({
    name: 'events_lag',
    text: `select greatest(0, extract(epoch from clock_timestamp() - occurred_at))::float8 as lag
           from events where (xid, seq) > ($1::xid8, $2::bigint) order by events.xid, events.seq limit 1`,
    values: [xid, seq],
  });
  return rows[0]?.lag ?? 0;
}

/** The lag of a stream. While its connection is lost, the time since then, because the backlog is unknown. */
export async function streamLagSeconds(
  pool: Pool,
  stream: { readonly position: string; readonly secondsCut: number },
): Promise<number> {
  return stream.secondsCut || eventLagSeconds(pool, stream.position);
}
