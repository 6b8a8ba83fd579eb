import { Migration } from '@mikro-orm/migrations';

/**
 * A process that runs jobs holds an advisory lock for as long as it lives, under a number made of its name. Whoever
 * asks sees by the lock whether the worker that took a job is still there.
 */
export class Migration202611280501_job_workers extends Migration {
  override up(): void {
    this.addSql(`
      create function hold_job_worker(worker text) returns boolean language sql volatile as $$
        select pg_try_advisory_lock(1869767780, hashtext(worker))
      $$`);
    // Functions, since the tables of jobs come into being after the migrations.
    this.addSql(`
      create function jobs_of_dead_workers()
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
      $$`);
    this.addSql(`
      create function forget_failed_jobs(days int) returns bigint language plpgsql volatile as $$
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
      $$`);
  }
}
