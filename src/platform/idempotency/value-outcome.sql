-- The form in which a result is stored under its key: {"value": …}. Refusals are {"errors": […]} and are stored by
-- idempotency.ts, which reads both.
create or replace function value_outcome(in_result jsonb) returns jsonb language sql immutable strict as
  $$ select jsonb_build_object('value', in_result) $$;
