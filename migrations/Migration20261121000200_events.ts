import { Migration } from '@mikro-orm/migrations';

/**
 * The event log: what happened, in an order every reader agrees on.
 *
 * The order is `(xid, seq)` and a row may be read once `xid < pg_snapshot_xmin(pg_current_snapshot())`: nothing
 * that commits later can come before it. `xid` is the writer's own transaction id or, where that is later, the
 * last transaction completed when the row was appended. The second half keeps one order's events in order: a
 * transaction that began (and got its id) first may wait for another one's lock and append after it.
 *
 * There is no foreign key to orders or customers: the platform does not know the features.
 *
 * Transaction ids belong to a cluster; since `Migration202611280401_event_epochs` a number is in front of them that
 * rises when the log moves to another one.
 */
export class Migration20261121000200_events extends Migration {
  override up(): void {
    this.addSql(`
      create table events (
        id uuid primary key,
        store_id uuid not null references stores (id),
        xid xid8 not null default greatest(
          pg_current_xact_id(),
          (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8
        ),
        seq bigint generated always as identity,
        type text not null,
        subject_id uuid not null,
        order_id uuid,
        customer_id uuid,
        data jsonb not null,
        metadata jsonb not null,
        occurred_at timestamptz not null default clock_timestamp()
      )`);
    this.addSql('create unique index events_tail on events (xid, seq)');
    this.addSql('create index events_of_store on events (store_id, xid, seq)');
    this.addSql(
      'create index events_of_order on events (store_id, order_id, seq) where order_id is not null',
    );
    this.addSql(
      'create index events_of_customer on events (store_id, customer_id, seq) where customer_id is not null',
    );

    this.addSql(`
      create function refuse_event_change() returns trigger language plpgsql as $$
      begin
        if current_setting('ordinal.events_retention', true) is distinct from 'on' then
          raise exception 'events are append-only' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger events_are_append_only before update or delete on events
      for each statement execute function refuse_event_change()`);

    // The last event deleted per store: what a cursor must not be older than.
    this.addSql(`
      create table event_retention (
        store_id uuid primary key references stores (id),
        xid xid8 not null,
        seq bigint not null
      )`);
  }
}
