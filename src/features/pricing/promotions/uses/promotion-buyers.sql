-- The ids of the customers who count as one buyer: a person who is registered and has ordered as a guest has two rows with
-- the same e-mail address. New uses are counted under the first id, that of the registered customer if there is one.
-- Without a customer the e-mail address stands for its guest. Empty for a buyer who is not known yet.
-- Each kind of customer has an index of its own for e-mail addresses, so each is looked for by itself.
create or replace function promotion_buyers(the_store uuid, the_customer uuid, the_email text) returns uuid[]
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
  declare
    wanted text := the_email;
  begin
    if the_customer is not null then
      select c.email into wanted from customers c where c.store_id = the_store and c.id = the_customer;
    end if;
    return array(
      select same.id from (
        select c.id, c.is_registered from customers c where c.store_id = the_store and c.id = the_customer
        union
        select c.id, true from customers c where c.store_id = the_store and c.email = wanted and c.is_registered
        union
        select c.id, false from customers c where c.store_id = the_store and c.email = wanted and not c.is_registered
      ) as same
      order by same.is_registered desc, same.id);
  end $$;
