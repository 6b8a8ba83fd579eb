-- Locks what orders that are about to end give back: the promotions they use, and then the counters, each in id order, as
-- take_promotion_uses and release_promotion_uses do. Call it before stock is locked, when several orders end in one
-- transaction.
create or replace function lock_promotion_uses(orders uuid[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    perform from promotions p
    where (p.store_id, p.id) in (
      select u.store_id, u.promotion_id from promotion_uses u where u.order_id = any (orders))
    order by p.id for key share;
    if not found then
      return;
    end if;
    perform from promotion_counters c
    where (c.store_id, c.buyer_key, c.subject_id) in (
      select u.store_id, keys.buyer_key, keys.subject_id
      from promotion_uses u
      cross join lateral (values ('', u.promotion_id), (u.buyer_key, u.promotion_id), ('', u.code_id))
        as keys (buyer_key, subject_id)
      where u.order_id = any (orders))
    order by c.subject_id, c.buyer_key for update;
  end $$;
