-- read_failed_jobs as a view, so that an entity can map it.
create or replace view failed_jobs as select * from read_failed_jobs();
