-- Gives back the uses that an order has of promotions, except those in "kept": [{promotion_id, code_id}]. A second call
-- does nothing. Counters are locked in the order of their keys, as take_promotion_uses does.
-- The lock on the promotions comes first: it keeps a promotion from getting or losing its counters meanwhile.
create or replace function release_promotion_uses(the_store uuid, the_order uuid, kept jsonb default '[]')
returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    -- A new order has none, and few others have any.
    if not exists (select from promotion_uses u where u.store_id = the_store and u.order_id = the_order) then
      return;
    end if;
    perform from promotions p
    where p.store_id = the_store and p.id in (
      select u.promotion_id from promotion_uses u where u.store_id = the_store and u.order_id = the_order)
    order by p.id for key share;

    with gone as (
      delete from promotion_uses u
      where u.store_id = the_store and u.order_id = the_order and not exists (
        select from jsonb_to_recordset(kept) as k (promotion_id uuid, code_id uuid)
        where k.promotion_id = u.promotion_id and k.code_id is not distinct from u.code_id)
      returning u.promotion_id, u.code_id, u.buyer_key
    ), keys as (
      select promotion_id as subject_id, '' as buyer_key from gone
      union all select promotion_id, buyer_key from gone
      union all select code_id, '' from gone where code_id is not null
    ), locked as (
      select c.subject_id, c.buyer_key from promotion_counters c
      join keys k on k.subject_id = c.subject_id and k.buyer_key = c.buyer_key
      where c.store_id = the_store
      order by c.subject_id, c.buyer_key for update of c
    )
    update promotion_counters c set used = c.used - 1
    from locked l where c.store_id = the_store and c.subject_id = l.subject_id and c.buyer_key = l.buyer_key;
  end $$;
