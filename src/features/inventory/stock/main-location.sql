-- The store's location with the code main, made on first use. Two at once make one.
create or replace function main_location(in_store uuid) returns uuid language plpgsql as $$
  declare
    main uuid;
  begin
    select id into main from locations where store_id = in_store and code = 'main';
    if not found then
      insert into locations (id, store_id, code, name) values (make_id(), in_store, 'main', 'Main')
      on conflict (store_id, code) do nothing;
      select id into main from locations where store_id = in_store and code = 'main';
    end if;
    return main;
  end $$;
