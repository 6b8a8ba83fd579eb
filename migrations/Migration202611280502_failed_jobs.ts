import { Migration } from '@mikro-orm/migrations';

/**
 * Jobs that failed for good, as rows of the store that their payload names, or else of the default store. Their
 * payload stays hidden. Functions, since the tables of jobs come into being after the migrations.
 */
export class Migration202611280502_failed_jobs extends Migration {
  override up(): void {
    this.addSql(`
      create function read_failed_jobs()
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
      $$`);
    this.addSql('create view failed_jobs as select * from read_failed_jobs()');
    this.addSql(`
      create function retry_failed_job(the_store uuid, the_job uuid) returns boolean language plpgsql volatile as $$
        declare is_done boolean;
        begin
          if not exists (select from failed_jobs f where f.id = the_job and f.store_id = the_store) then
            return false;
          end if;
          execute 'select exists (select from graphile_worker.reschedule_jobs(array[$1], now(), attempts := 0))'
            into is_done using ('x' || right(replace(the_job::text, '-', ''), 16))::bit(64)::bigint;
          return is_done;
        end
      $$`);
  }
}
