-- Takes the advisory lock of a worker for the life of the session. False: another session holds it. jobs_of_dead_workers
-- looks the lock up under the same number.
create or replace function hold_job_worker(worker text) returns boolean language sql volatile as $$
  select pg_try_advisory_lock(1869767780, hashtext(worker))
$$;
