-- Trigger: an order that is cancelled or expires gives back its uses of promotions. A trigger on the status, since every
-- way to end an order changes it. It runs before the order's stock is released, so counters are locked before stock, as
-- in a checkout.
create or replace function release_uses_of_ended_order() returns trigger language plpgsql as $$
  begin
    perform release_promotion_uses(new.store_id, new.id);
    return null;
  end $$;

create or replace trigger orders_release_promotions after update of status on orders
  for each row when (old.status <> new.status and new.status in ('CANCELLED', 'EXPIRED'))
  execute function release_uses_of_ended_order();
