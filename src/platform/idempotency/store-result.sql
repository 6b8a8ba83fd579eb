-- Stores the result of a call under its key. Returns it as it is stored: {"value": …}. Without a key nothing is stored.
-- This function alone writes that form. Refusals are {"errors": […]} and are stored by idempotency.ts, which reads both.
create or replace function store_result(in_store uuid, in_owner text, in_key text, in_result jsonb) returns jsonb
language plpgsql as $$
  declare
    outcome jsonb := jsonb_build_object('value', in_result);
  begin
    update idempotency_keys k set result = outcome
    where k.store_id = in_store and k.owner = in_owner and k.key = in_key;
    return outcome;
  end $$;
