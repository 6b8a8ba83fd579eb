import { CHANNEL } from './event-connection.ts';
import { EVENT_COLUMNS, type EventRow } from './event-rows.ts';

/** Number of events per read. */
export const BATCH = 1000;

/** The log's bigint of a transaction: the epoch's base plus the cluster's transaction id. */
const xidOfLog = (base: string, transactionId: string): string => `(${base} + ${transactionId})::text::xid8`;

/**
 * Lower bound of all events that may still appear: the oldest open transaction of any database of the cluster, or `$3`
 * if that is later.
 */
const SETTLED = `greatest(
  $3::xid8, ${xidOfLog('$4::bigint', 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint')}
)`;

/**
 * Events after the position `($1, $2)` that are settled, so no earlier event can still appear. `is_held` says that
 * committed events exist that are not settled yet: the last event of the log is one of them. It is looked for by the end of
 * an index, because Postgres may keep a plan that reads the whole log for an `exists`. The events are one JSON value,
 * since the driver takes longer for each column than JSON.parse for the whole. `$4` is the base of the epoch. With `$5`
 * it notifies the other processes, which spares a statement. "offset 0" computes the bound once.
 */
export const TAIL = {
  name: 'events_tail',
  text: `
    select
      coalesce((
        select xid >= settled from events order by events.xid desc, events.seq desc limit 1
      ), false) as is_held,
      case when $5 then pg_notify('${CHANNEL}', '') end as is_announced,
      (select json_agg(event) from (
        select ${EVENT_COLUMNS} from events
        where (xid, seq) > ($1::xid8, $2::bigint) and xid < settled
        order by events.xid, events.seq
        limit ${BATCH}
      ) as event) as events
    from (select ${SETTLED} as settled offset 0) as bound`,
};

/** The only row of {@link TAIL}. `events` is null if there are none. */
export interface Tail {
  readonly is_held: boolean;
  readonly events: EventRow[] | null;
}

export interface OldestOpenTransaction {
  readonly settled: string;
  /** Older transactions are open in other databases. */
  readonly is_ahead: boolean;
  /** Another epoch has begun while connected: the tables were restored. */
  readonly is_over: boolean;
}

/**
 * The oldest open transaction that may append to this log, without those of the cluster's other databases. `$1` is the
 * base of the epoch. A snapshot lists transactions of all databases by number alone.
 *
 * Every transaction of this database below the result has ended before the snapshot of this statement, so every later
 * snapshot shows its events. Proof: the snapshot lists the transactions that were open when it was taken. A transaction
 * below its xmax that it does not list had ended by then. A listed transaction is left out only if the server shows its
 * number in another database. Numbers are unique, so none of ours is left out. A transaction that ends in between is
 * shown nowhere, and counts as ours until the next look. A role that cannot see others' transactions leaves none out,
 * and waits for the oldest of all.
 *
 * The reverse would lose events: the lowest number among the transactions of this database says nothing about one that
 * ended after the snapshot was taken. The snapshot does not show its events, and the position would move past them.
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
