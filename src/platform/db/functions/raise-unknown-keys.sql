-- Raises with the keys of "given" that are not among "known".
create or replace function raise_unknown_keys(given jsonb, known text[]) returns jsonb language plpgsql immutable as $$
  begin
    raise exception 'unknown keys: %', (select string_agg(key, ', ') from jsonb_object_keys(given - known) as key)
      using errcode = 'invalid_parameter_value';
  end $$;
