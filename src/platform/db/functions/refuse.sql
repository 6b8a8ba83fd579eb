-- Raises OR001, which undoes the whole statement. The error detail is JSON: the facts and the reason. refusal.ts reads it,
-- and each caller puts its own reasons into words.
create or replace function refuse(reason text, facts jsonb) returns void language plpgsql as $$
  begin
    raise exception 'refused: %', reason using errcode = 'OR001',
      detail = (facts || jsonb_build_object('reason', reason))::text;
  end $$;
