import { Migration } from '@mikro-orm/migrations';

/**
 * Epochs of the event log: transaction ids are a cluster's own, and the log outlives clusters.
 *
 * An epoch is the time in which the log was written by one timeline of one cluster, in one database. A restore, a
 * promotion (failover, point in time recovery), an upgrade and a clone each begin a new one. `events.xid` has the number
 * of the epoch in its upper 16 bits and the transaction id in its lower 48, so what is appended after a restore comes
 * behind all that was restored, however low the new cluster's transaction ids are. Rows from before this migration have
 * the number 0, and nothing about them changes. 2^48 transactions are 890 years of 10,000 a second.
 *
 * Numbers repeat: two restores of one backup both begin the epoch behind the backup's last one. The tag, which is random,
 * tells them apart for whoever follows the log. Cursors carry the end of their event's id instead, which also tells what
 * happened from what a restored snapshot of a disk has undone without beginning an epoch.
 */
export class Migration202611280401_event_epochs extends Migration {
  override up(): void {
    this.addSql(`
      create table event_epochs (
        number integer primary key check (number between 0 and 32767),
        -- 48 random bits.
        tag text not null default encode(substring(uuid_send(gen_random_uuid()) for 6), 'hex'),
        origin text not null,
        began_at timestamptz not null default clock_timestamp()
      )`);
    // Of the last event deleted, which a cursor may still name. Null for one from before this migration.
    this.addSql('alter table event_retention add column event_id uuid');
    this.addSql(EVENT_LOG_ORIGIN);
    this.addSql(EVENT_BASE);
    this.addSql(`insert into event_epochs (number, origin) values (0, event_log_origin())`);
    // A dump that was restored before this migration has transaction ids of another cluster: then this begins epoch 1.
    this.addSql('select event_base()');
    this.addSql(`
      alter table events alter column xid set default (
        coalesce(
          nullif(current_setting('ordinal.event_base_' || 'event_epochs'::regclass::oid::text, true), '')::bigint,
          event_base()
        ) + greatest(
          pg_current_xact_id()::text::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1
        )
      )::text::xid8`);
  }
}

const EVENT_LOG_ORIGIN = `
  -- Where the log is written. The ids of the database and the table tell a copy beside the original from it. A server
  -- that keeps its identity from us is told from others by its transaction ids alone, see event_base().
  -- It fails on a server in recovery, which has no timeline of its own yet.
  create function event_log_origin() returns text language plpgsql as $$
    declare
      cluster text := 'unknown';
    begin
      begin
        -- The timeline of the control file is that of the last checkpoint: too old right after a promotion.
        select system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) into cluster
        from pg_control_system();
      exception when insufficient_privilege or feature_not_supported or undefined_function then
        null;
      end;
      return cluster || '/' || (select oid from pg_database where datname = current_database())
        || '/' || 'event_epochs'::regclass::oid;
    end $$`;

const EVENT_BASE = `
  -- What is added to transaction ids in the current epoch: its number in the upper 16 bits. Begins a new epoch when the
  -- log is not where it was, or when the end of the log lies ahead of this server's transactions.
  --
  -- Whoever appends first asks, so no event is ever written with the number of another cluster, whether or not somebody
  -- has noticed the change by then. Two who begin an epoch at once wait for each other at the primary key. The answer is
  -- kept for the session: a server process that writes never changes its timeline, and a rollback takes the answer back
  -- together with the epoch it began. The name of the setting ends in the id of the table, since tables are restored
  -- under open sessions.
  create function event_base() returns bigint language plpgsql as $$
    declare
      here text := event_log_origin();
      latest record;
      base bigint;
    begin
      loop
        -- In one snapshot, in which no event is ahead of its own cluster.
        select epoch.number, epoch.origin, log.ends_at, greatest(
            pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
            pg_current_xact_id_if_assigned()::text::bigint
          ) as transactions
        into latest
        from (select) as one
        left join lateral (select number, origin from event_epochs order by number desc limit 1) as epoch on true
        left join lateral (
          select xid::text::bigint as ends_at from events order by xid desc, seq desc limit 1
        ) as log on true;
        base := latest.number::bigint << 48;
        exit when latest.origin = here and coalesce(latest.ends_at, 0) <= base + latest.transactions;
        insert into event_epochs (number, origin)
        values (greatest(coalesce(latest.number, -1), coalesce(latest.ends_at >> 48, -1)) + 1, here)
        on conflict (number) do nothing;
      end loop;
      perform set_config('ordinal.event_base_' || 'event_epochs'::regclass::oid, base::text, false);
      return base;
    end $$`;
