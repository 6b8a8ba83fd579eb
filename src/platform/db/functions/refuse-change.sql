-- Raises OR001 as refuse() does. Callers move to refuse().
create or replace function refuse_change(reason text, facts jsonb) returns void language plpgsql as $$
  begin
    perform refuse(reason, facts);
  end $$;
