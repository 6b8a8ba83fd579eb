import { EVENT_COLUMNS } from './event-rows.ts';

/** Events read at a time. */
export const BATCH = 1000;

/** What the log has for one of the cluster's transactions: both are of type bigint. */
const xidOfLog = (base: string, transactionId: string): string => `(${base} + ${transactionId})::text::xid8`;

/**
 * Nothing that commits later comes before this: the oldest transaction that is open, in whichever database of the
 * cluster, or the one that `$3` says, where that is later.
 */
const SETTLED = `greatest(
  $3::xid8, ${xidOfLog('$4::bigint', 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint')}
)`;

/**
 * Events that are behind the position `($1, $2)` and settled. `is_held` says that there are committed ones which are not
 * settled yet. `$4` is the base of the epoch.
 */
export const TAIL = {
  name: 'events_tail',
  text: `
    select held.*, event.*
    from (select exists (select from events where xid >= ${SETTLED}) as is_held) as held
    left join lateral (
      select ${EVENT_COLUMNS} from events
      where (xid, seq) > ($1::xid8, $2::bigint) and xid < ${SETTLED}
      order by events.xid, events.seq
      limit ${BATCH}
    ) as event on true`,
};

export interface OldestOpenTransaction {
  readonly settled: string;
  /** Older ones are open in other databases. */
  readonly is_ahead: boolean;
  /** Another epoch has begun, under this connection: the tables have been restored. */
  readonly is_over: boolean;
}

/**
 * The oldest open transaction that may append here, leaving out those of the cluster's other databases; `$1` is the base
 * of the epoch. Transactions are known by number alone, so the snapshot has those of all databases.
 *
 * Any transaction of this database below the answer has ended before the snapshot of this statement, so every later
 * snapshot shows its events. Proof: the snapshot lists what was open when it was taken, and what it does not list and is
 * below its xmax had ended by then. A transaction on the list is left out only when the server shows that another database
 * holds its number. Numbers are given once, so none of ours is ever left out; one that ends in between is shown by nobody
 * and counts as ours until the next look. A role that is not shown what others run gets the same answer as without this
 * statement: nothing is left out, and the oldest of all is waited for.
 *
 * The other way round would lose events: the lowest number among what runs here now says nothing about a transaction that
 * ended after the snapshot was taken. This snapshot does not show its events, and the position would move past them.
 */
export const OLDEST_OPEN_TRANSACTION = {
  name: 'events_oldest_open_here',
  text: `
    select
      ${xidOfLog('$1::bigint', 'least(min(open.xid), min(open.xmax))')}::text as settled,
      coalesce(min(open.xid), min(open.xmax)) > min(open.xmin) as is_ahead,
      exists (select from event_epochs where number > $1::bigint >> 48) as is_over
    from (
      select snapshot.xmin, snapshot.xmax, listed.xid::text::bigint as xid
      from (
        select pg_snapshot_xmin(taken)::text::bigint as xmin, pg_snapshot_xmax(taken)::text::bigint as xmax, taken
        from pg_current_snapshot() as taken
      ) as snapshot
      left join lateral (
        select xid from pg_snapshot_xip(snapshot.taken) as xid
        where not exists (
          select from pg_stat_activity
          where backend_xid = xid::xid
            and datid <> (select oid from pg_database where datname = current_database())
        ) and not exists (
          select from pg_prepared_xacts where transaction = xid::xid and database <> current_database()
        )
      ) as listed on true
    ) as open`,
};
