-- The default of each column of a table as JSON, null where there is none. Postgres reads the "now" of a timestamp as the
-- start of the transaction. Columns that Postgres computes are left out. Any other default that calls a function is
-- refused, since default_row would keep its first value.
-- Volatile on purpose: its statement takes its own snapshot, so it sees a column that was added while the caller waited.
create or replace function read_default_row(of_table text) returns jsonb language plpgsql volatile as $$
  declare
    defaults text; result jsonb;
  begin
    select string_agg(format('%s as %I',
      case when text is null then 'null' when text = 'now()' then '''now''' else text end, name), ', ')
    into defaults
    from (
      select a.attname as name, pg_get_expr(d.adbin, d.adrelid) as text
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = of_table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    ) as columns;
    if replace(defaults, 'now()', '') like '%(%' then
      raise exception 'a default of % calls a function', of_table using errcode = 'feature_not_supported';
    end if;
    execute format('select to_jsonb(r) from (select %s) as r', defaults) into result;
    return result;
  end $$;
