-- Writes the words of the orders that the next events name, "batch" events at most, and returns how many events it read.
-- It reads only events behind which no open transaction can append another one, so none is left out. Two at once: one of
-- them does nothing. When events were deleted before they were read, all orders are looked at.
create or replace function index_orders(batch int) returns int language plpgsql as $$
  declare
    place order_search_position; settled xid8; reached record;
  begin
    select * into place from order_search_position for update skip locked;
    if not found then
      return 0;
    end if;
    settled := ((coalesce((select max(number) from event_epochs), 0)::bigint << 48)
      + pg_snapshot_xmin(pg_current_snapshot())::text::bigint)::text::xid8;
    if exists (select from event_retention r where (r.xid, r.seq) > (place.xid, place.seq)) then
      insert into order_search as s (id, store_id, words)
      select o.id, o.store_id, order_words(o.number, o.email) from orders o
      on conflict (id, store_id) do update set words = excluded.words where s.words <> excluded.words;
    end if;
    with read as (
      select order_id, xid, seq from events
      where (xid, seq) > (place.xid, place.seq) and xid < settled order by xid, seq limit batch
    ), written as (
      insert into order_search as s (id, store_id, words)
      select o.id, o.store_id, order_words(o.number, o.email)
      from orders o where o.id in (select order_id from read where order_id is not null)
      on conflict (id, store_id) do update set words = excluded.words where s.words <> excluded.words
    )
    select xid, seq, count(*) over () as count into reached from read order by xid desc, seq desc limit 1;
    if reached.count is null then
      return 0;
    end if;
    update order_search_position set xid = reached.xid, seq = reached.seq;
    return reached.count;
  end
$$;
