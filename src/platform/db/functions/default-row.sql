-- A row of defaults for jsonb_populate_record, which ignores defaults: default_row('orders') || '{"total": 5}'. A column
-- without a default is left out, since jsonb_populate_record makes it null anyway, and a short row is merged sooner.
-- Declared immutable so that a kept plan holds the row as a constant. Use it only inside a statement that inserts into or
-- reads from that table: a change of the table then makes Postgres plan anew and call it again.
create or replace function default_row(of_table text) returns jsonb language plpgsql immutable as $$
  begin
    return (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(read_default_row(of_table))
      where value <> 'null');
  end $$;
