import type { ClientBase } from 'pg';
import { type EventCursor, LOG_START } from './event-cursor.ts';
import { isKnown } from './event-history.ts';
import { OLDEST_OPEN_TRANSACTION, type OldestOpenTransaction } from './event-tail.ts';

/** The state of the log as a new connection sees it. */
export interface EpochView {
  /**
   * The random tag of the epoch. Its number is not unique: two restores of one backup both begin the epoch after the
   * backup's last one.
   */
  readonly tag: string;
  /** The epoch's number, shifted above the cluster's transaction ids; see `Migration202611280401_event_epochs`. */
  readonly base: string;
  /** The last event of which all earlier ones are visible, even if it has been deleted since. */
  readonly end: EventCursor;
  /** Whether the log contains the `known` event; false without one. */
  readonly isKnown: boolean;
}

interface ViewRow {
  readonly tag: string;
  readonly is_known: boolean;
  readonly xid: string | null;
  readonly seq: string | null;
  readonly id: string | null;
}

const VIEW = `
  select epoch.tag, ${isKnown({ xid: '$3', seq: '$4', id: '$5' })} as is_known, last.xid::text, last.seq::text, last.id
  from event_epochs as epoch
  left join lateral (
    (select xid, seq, id from events where xid < $2::xid8 order by xid desc, seq desc limit 1)
    union all
    (select xid, seq, coalesce(event_id, '00000000-0000-0000-0000-000000000000') from event_retention
     order by xid desc, seq desc limit 1)
    order by xid desc, seq desc limit 1
  ) as last on true
  where epoch.number = ($1::bigint >> 48)::int`;

/**
 * Determines the current epoch, and begins a new one if the log has moved to another cluster or timeline. The result is
 * valid as long as the connection.
 *
 * @param known the last event that the caller has processed
 * @throws DatabaseError if the server is in recovery, because a standby does not know its next epoch yet
 */
export async function readEpoch(client: ClientBase, known: EventCursor | undefined): Promise<EpochView> {
  // In sequence, because each statement must see what the one before it did or waited for.
  const begun = await client.query<{ base: string }>('select event_base()::text as base');
  const base = begun.rows[0]?.base ?? '0';
  const oldest = await client.query<OldestOpenTransaction>({ ...OLDEST_OPEN_TRANSACTION, values: [base] });
  const { xid, seq, id } = known ?? LOG_START;
  const { rows } = await client.query<ViewRow>(VIEW, [base, oldest.rows[0]?.settled, xid, seq, id]);
  const [row] = rows;
  if (!row) throw new Error('The event log has no epoch.');
  const end = row.xid && row.seq && row.id ? { xid: row.xid, seq: Number(row.seq), id: row.id } : LOG_START;
  return { tag: row.tag, base, end, isKnown: known !== undefined && row.is_known };
}
