-- Stores the result of a call under its key. Returns it as it is stored: see value_outcome. Without a key nothing is stored.
create or replace function store_result(in_store uuid, in_owner text, in_key text, in_result jsonb) returns jsonb
language plpgsql as $$
  declare
    outcome jsonb := value_outcome(in_result);
  begin
    update idempotency_keys k set result = outcome
    where k.store_id = in_store and k.owner = in_owner and k.key = in_key;
    return outcome;
  end $$;
