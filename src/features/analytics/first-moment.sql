-- The first moment at which clocks of the time zone show this local time. `at time zone` alone returns the second of two
-- such moments: a day would begin an hour late where clocks go back across midnight (Havana, the Azores). The earlier
-- moment, if there is one, has the offset of the day before.
create or replace function first_moment(local_time timestamp, zone text) returns timestamptz
language sql stable parallel safe as $$
  select case when earlier at time zone zone = local_time then least(earlier, later) else later end
  from (
    select later, local_time at time zone 'UTC'
      - ((later - interval '24 hours') at time zone zone - (later - interval '24 hours') at time zone 'UTC') as earlier
    from (select local_time at time zone zone as later) as found
  ) as both_moments
$$;
