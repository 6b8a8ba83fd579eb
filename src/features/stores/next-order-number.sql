-- The next order number of a store: its prefix and at least five digits.
create or replace function next_order_number(store uuid, prefix text) returns text language sql volatile as
  $$ select prefix || case when n > 99999 then n::text else lpad(n::text, 5, '0') end
     from (select nextval(order_number_sequence(store)::regclass) as n) as next $$;
