-- Trigger: refuses an order of more than 10^13 minor units, as order.entity.ts does. A trigger and not a check: older
-- orders may be larger, and a check would refuse every later change of them.
create or replace function refuse_order_amount() returns trigger language plpgsql as $$
  begin
    raise check_violation using message = 'An order costs at most 10^13 minor units.', table = 'orders',
      constraint = 'orders_amount_bound';
  end $$;
