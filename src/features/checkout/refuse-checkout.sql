-- Raises OR001, which undoes the whole statement. The reason and its facts are the JSON of the error detail.
create or replace function refuse_checkout(reason text, facts jsonb) returns void language plpgsql as $$
  begin
    raise exception 'the checkout is refused' using errcode = 'OR001',
      detail = (facts || jsonb_build_object('reason', reason))::text;
  end $$;
