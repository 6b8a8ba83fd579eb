-- Enqueues a job in the caller's transaction. Without a queue, where no worker has run yet, it does nothing: the sweep
-- of the job's feature does the work later.
create or replace function enqueue_job(task text, payload json) returns void language plpgsql as $$
  begin
    if to_regnamespace('graphile_worker') is not null then
      execute 'select graphile_worker.add_job($1, $2)' using task, payload;
    end if;
  end $$;

-- Enqueues a job unless there is one with the same key, which may be running or have failed for good.
create or replace function enqueue_job(task text, payload json, job_key text) returns void language plpgsql as $$
  begin
    if to_regnamespace('graphile_worker') is not null then
      execute 'select graphile_worker.add_job($1, $2, job_key := $3, job_key_mode := ''unsafe_dedupe'')'
        using task, payload, job_key;
    end if;
  end $$;
