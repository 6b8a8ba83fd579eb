-- Deletes jobs that failed for good more than so many days ago. Returns how many.
create or replace function forget_failed_jobs(days int) returns bigint language plpgsql volatile as $$
  declare forgotten bigint;
  begin
    if to_regclass('graphile_worker._private_jobs') is null then
      return 0;
    end if;
    execute 'delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null
      and updated_at < now() - make_interval(days => $1)' using days;
    get diagnostics forgotten = row_count;
    return forgotten;
  end
$$;
