-- Returns "given", or raises when it has a key that is not among "known": jsonb_to_record and jsonb_populate_record drop
-- such a key without a word.
create or replace function refuse_unknown_keys(given jsonb, known text[]) returns jsonb language plpgsql immutable as $$
  begin
    if given - known = '{}' then
      return given;
    end if;
    raise exception 'unknown keys: %', (select string_agg(key, ', ') from jsonb_object_keys(given - known) as key)
      using errcode = 'invalid_parameter_value';
  end $$;
