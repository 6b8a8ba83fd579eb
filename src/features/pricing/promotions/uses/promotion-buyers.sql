-- The ids of the customers who count as one buyer: a person who is registered and has ordered as a guest has two rows with
-- the same e-mail address. New uses are counted under the first id, that of the registered customer if there is one.
-- Without a customer the e-mail address stands for its guest. Empty for a buyer who is not known yet.
create or replace function promotion_buyers(the_store uuid, the_customer uuid, the_email text) returns uuid[]
language sql stable as $$
  with named as (
    select c.id, c.email from customers c where c.store_id = the_store and c.id = the_customer
  ), same as (
    select id, email from named
    union
    select c.id, c.email from customers c
    where c.store_id = the_store
      and c.email = coalesce((select email from named), case when the_customer is null then the_email end)
  )
  select coalesce(array_agg(c.id order by c.is_registered desc, c.id), '{}') from customers c
  where c.store_id = the_store and c.id in (select id from same)
$$;
