-- Trigger of append-only tables: refuses every update and delete.
create or replace function refuse_rewrite() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;
