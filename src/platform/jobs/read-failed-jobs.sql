-- Jobs that failed for good, as rows of the store that their payload names, or else of the default store. The payload
-- stays hidden. A function, since the tables of jobs are made after the migrations.
create or replace function read_failed_jobs()
returns table (id uuid, store_id uuid, created_at timestamptz, updated_at timestamptz, task text,
  attempts int, last_error text) language plpgsql stable as $$
  begin
    if to_regclass('graphile_worker._private_jobs') is null then
      return;
    end if;
    return query execute $query$
      select lpad(to_hex(j.id), 32, '0')::uuid,
        coalesce((j.payload->>'storeId')::uuid, (select s.id from stores s where s.is_default)),
        j.created_at, j.updated_at, t.identifier, j.attempts::int, left(j.last_error, 500)
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.attempts >= j.max_attempts and j.locked_at is null
    $query$;
  end
$$;
