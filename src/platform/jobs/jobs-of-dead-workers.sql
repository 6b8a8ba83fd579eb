-- Jobs that are taken by a worker whose advisory lock nobody holds. Dynamic SQL: the tables of jobs are made after the
-- migrations.
create or replace function jobs_of_dead_workers()
returns table (job_id bigint, task text, worker text, taken_at timestamptz) language plpgsql volatile as $$
  begin
    if to_regclass('graphile_worker._private_jobs') is null then
      return;
    end if;
    return query execute $query$
      select j.id, t.identifier, j.locked_by, j.locked_at
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.locked_by is not null and not exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = 1869767780
          and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid
          and l.database = (select d.oid from pg_database d where d.datname = current_database()))
    $query$;
  end
$$;
