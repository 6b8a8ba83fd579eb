-- Trigger: a reservation ends exactly once, and its end cannot be rewritten.
create or replace function guard_reservation() returns trigger language plpgsql as $$
  begin
    if old.status <> 'OPEN' then
      raise exception 'reservation % has ended', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
