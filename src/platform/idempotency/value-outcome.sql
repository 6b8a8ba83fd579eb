-- The form in which a result is stored under its key: {"value": …}. Null for null. Refusals are {"errors": […]} and are stored
-- by idempotency.ts, which reads both.
-- Not strict, and stable as its body is, so that Postgres writes it into the caller's statement.
create or replace function value_outcome(in_result jsonb) returns jsonb language sql stable as
  $$ select case when in_result is not null then jsonb_build_object('value', in_result) end $$;
