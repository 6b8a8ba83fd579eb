-- Trigger: a new store gets the sequence of its order numbers.
create or replace function create_order_number_sequence() returns trigger language plpgsql as $$
  begin
    execute format('create sequence %I', order_number_sequence(new.id));
    return new;
  end $$;
