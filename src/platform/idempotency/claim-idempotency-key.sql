-- Claims a key in the transaction of the work. No row: the key is the caller's. A row: what is stored under it, once the
-- transaction that holds it has ended. A key older than idempotency_lifetime() is claimed again.
-- A caller that knows its result before the work passes it, which spares store_result. A refusal undoes the claim with it.
create or replace function claim_idempotency_key(
  in_store uuid, in_owner text, in_key text, in_operation text, in_fingerprint text, in_result jsonb default null
) returns setof idempotency_keys language plpgsql as $$
  begin
    insert into idempotency_keys as k (store_id, owner, key, operation, fingerprint, result)
    values (in_store, in_owner, in_key, in_operation, in_fingerprint, value_outcome(in_result))
    on conflict (store_id, owner, key) do update
      set operation = excluded.operation, fingerprint = excluded.fingerprint, result = excluded.result, created_at = now()
      where k.created_at < now() - idempotency_lifetime();
    if not found then
      return query select * from idempotency_keys
        where store_id = in_store and owner = in_owner and key = in_key;
    end if;
  end $$;
