-- Schedules a failed job of the store again, with all its attempts. False: the store has no such failed job.
create or replace function retry_failed_job(the_store uuid, the_job uuid) returns boolean language plpgsql volatile as $$
  declare is_done boolean;
  begin
    if not exists (select from failed_jobs f where f.id = the_job and f.store_id = the_store) then
      return false;
    end if;
    execute 'select exists (select from graphile_worker.reschedule_jobs(array[$1], now(), attempts := 0))'
      into is_done using ('x' || right(replace(the_job::text, '-', ''), 16))::bit(64)::bigint;
    return is_done;
  end
$$;
