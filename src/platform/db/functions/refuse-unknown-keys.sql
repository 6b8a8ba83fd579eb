-- Returns "given", or raises when it has a key that is not among "known": jsonb_to_record and jsonb_populate_record drop
-- such a key without a word. A single expression, so that Postgres inlines it: a checkout asks eight times.
create or replace function refuse_unknown_keys(given jsonb, known text[]) returns jsonb language sql immutable as $$
  select case when given - known = '{}' then given else raise_unknown_keys(given, known) end
$$;
