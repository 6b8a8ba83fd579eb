-- Keeps the open reservations of an order until they are shipped or released: the order is paid or confirmed.
create or replace function keep_reservations(in_store uuid, of_order uuid) returns void language plpgsql as $$
  begin
    update stock_reservations set expires_at = null
    where store_id = in_store and order_id = of_order and status = 'OPEN' and expires_at is not null;
  end $$;
