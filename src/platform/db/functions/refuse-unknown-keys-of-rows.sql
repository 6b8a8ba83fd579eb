-- refuse_unknown_keys for an array of rows. Only a row with such a key costs a call of that function.
create or replace function refuse_unknown_keys_of_rows(given jsonb, known text[]) returns jsonb
language plpgsql immutable as $$
  begin
    perform refuse_unknown_keys(row, known) from jsonb_array_elements(given) as rows (row) where row - known <> '{}';
    return given;
  end $$;
