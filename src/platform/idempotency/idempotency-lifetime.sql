-- How long a result is replayed under its key. IDEMPOTENCY_HOURS says it in TypeScript, for descriptions.
create or replace function idempotency_lifetime() returns interval language sql immutable parallel safe as
  $$ select interval '24 hours' $$;
