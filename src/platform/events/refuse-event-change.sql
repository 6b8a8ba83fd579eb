-- Trigger of the event log: refuses updates and deletes, except those of the retention job, which sets
-- ordinal.events_retention in its transaction.
create or replace function refuse_event_change() returns trigger language plpgsql as $$
begin
  if current_setting('ordinal.events_retention', true) is distinct from 'on' then
    raise exception 'events are append-only' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
