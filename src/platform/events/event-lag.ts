import type { Pool } from 'pg';
import { decodeCursor } from './event-cursor.ts';

/**
 * Seconds since the oldest event behind the cursor happened; 0 when there is none. For the position of a stream: how
 * late its subscribers are told.
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

/** The same for a stream; while its connection is lost, for how long that is, since nobody can say what is behind. */
export async function streamLagSeconds(
  pool: Pool,
  stream: { readonly position: string; readonly secondsCut: number },
): Promise<number> {
  return stream.secondsCut || eventLagSeconds(pool, stream.position);
}
