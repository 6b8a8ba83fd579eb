-- The name of the sequence that a store's order numbers come from. A sequence neither locks nor repeats under load; a
-- checkout that is rolled back leaves a hole.
create or replace function order_number_sequence(store uuid) returns text language sql immutable as
  $$ select 'order_number_' || replace(store::text, '-', '') $$;
