-- The guest customer with this e-mail address. Two at once get the same one. A guest who exists keeps their name and
-- telephone number: knowing an e-mail address does not allow renaming its owner.
create or replace function find_or_create_guest(in_store uuid, in_email text, in_name text, in_phone text, about jsonb)
returns uuid language plpgsql as $$
  declare
    guest uuid;
  begin
    loop
      select id into guest from customers where store_id = in_store and email = in_email and not is_registered;
      if found then
        return guest;
      end if;
      insert into customers (id, store_id, email, name, phone)
      values (make_id(), in_store, in_email, in_name, in_phone)
      on conflict (store_id, email) where not is_registered do nothing
      returning id into guest;
      if found then
        insert into events (id, store_id, type, subject_id, customer_id, data, metadata)
        values (make_id(), in_store, 'customer.created', guest, guest,
          jsonb_build_object('customerId', type_id('cus', guest), 'isRegistered', false, 'version', 1), about);
        return guest;
      end if;
    end loop;
  end $$;
