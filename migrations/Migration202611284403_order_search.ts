import { Migration } from '@mikro-orm/migrations';

/**
 * The words that orders are found by, in a table of their own. A job writes it from the events of orders, so a checkout
 * writes none of the thirty pieces of its number and e-mail address. Until then a search looks at the orders that have
 * events after the position. Filling the table takes about a minute for a million orders.
 */
export class Migration202611284403_order_search extends Migration {
  override up(): void {
    this.addSql(`
      create table order_search_position (
        is_one boolean primary key default true check (is_one),
        xid xid8 not null,
        seq bigint not null
      );
      -- Every order that the following statements do not see has an event behind this.
      insert into order_search_position (xid, seq)
      select e.xid, e.seq from (
        select xid, seq from events where xid < (
          (coalesce((select max(number) from event_epochs), 0)::bigint << 48)
          + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        )::text::xid8
        union all select '0', 0
      ) as e order by e.xid desc, e.seq desc limit 1;

      create table order_search (
        id uuid not null,
        store_id uuid not null,
        words text not null,
        primary key (id, store_id),
        foreign key (store_id, id) references orders (store_id, id) on delete cascade
      );
      insert into order_search (id, store_id, words)
      select id, store_id, fold_text(number || ' ' || coalesce(email, '')) from orders;
      create index order_search_pieces on order_search using gin ((search_pieces(words) || store_id::text));
      comment on index order_search_pieces is 'orders_with_pieces: orders(search)';
      drop index orders_search;
    `);
  }
}
