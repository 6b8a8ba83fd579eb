-- The columns of a table that can be written. Declared immutable and used like default_row.
create or replace function column_names(of_table text) returns text[] language plpgsql immutable as $$
  begin
    return array(select jsonb_object_keys(read_default_row(of_table)));
  end $$;
