-- Captures what an order holds of accounts, up to the amount that is due, and releases what is more. Call it under the lock
-- of the order. Accounts are locked in the order of their ids. Returns the payments that ended, with what they held and
-- what was spent of it.
create or replace function spend_held_credit(the_store uuid, the_order uuid, due bigint, the_actor text)
returns table (payment_id uuid, provider text, amount bigint, spent bigint) language plpgsql as $$
  #variable_conflict use_column
  declare
    hold record; taken bigint; rest bigint := due;
  begin
    for hold in
      select p.id, p.provider, p.account::uuid as account_id, p.amount from payments p
      where p.store_id = the_store and p.order_id = the_order and p.status = 'AUTHORIZED'
        and p.provider in ('gift_card', 'store_credit')
      order by p.account::uuid
    loop
      taken := least(hold.amount, rest);
      rest := rest - taken;
      perform add_credit_entry(the_store, hold.account_id, 'RELEASED', hold.amount, hold.id, null, null, the_actor);
      if taken > 0 then
        perform add_credit_entry(the_store, hold.account_id, 'SPENT', -taken, hold.id, null, null, the_actor);
      end if;
      update payments p set status = case when taken > 0 then 'CAPTURED' else 'CANCELLED' end,
        captured_amount = taken, version = p.version + 1, updated_at = now()
      where p.store_id = the_store and p.id = hold.id;
      return query select hold.id, hold.provider, hold.amount, taken;
    end loop;
  end $$;
