-- Gives back what payments by credit hold. The caller has cancelled the payments, under the lock of their order. Accounts
-- are locked in the order of their ids.
create or replace function release_held_credit(the_store uuid, the_payments uuid[], the_actor text)
returns void language plpgsql as $$
  declare
    hold record;
  begin
    for hold in
      select p.id, p.account::uuid as account_id, p.amount from payments p
      where p.store_id = the_store and p.id = any (the_payments)
      order by p.account::uuid
    loop
      perform add_credit_entry(the_store, hold.account_id, 'RELEASED', hold.amount, hold.id, null, null, the_actor);
    end loop;
  end $$;
