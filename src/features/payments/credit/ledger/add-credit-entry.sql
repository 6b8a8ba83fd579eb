-- Changes the balance of an account and writes the entry that says why. Nothing else changes a balance. HELD takes money
-- from the balance into "held", and RELEASED gives it back. Raises OR001 with CREDIT and BALANCE_TOO_LOW when the balance
-- would be negative. Entries of one
-- transaction keep their order by the clock. Returns the balance after the entry.
create or replace function add_credit_entry(the_store uuid, the_account uuid, the_kind text, the_amount bigint,
  the_payment uuid, the_refund uuid, the_reason text, the_actor text)
returns bigint language plpgsql as $$
  declare
    after bigint;
  begin
    update credit_accounts a
    set balance = a.balance + the_amount, version = a.version + 1, updated_at = now(),
      held = a.held - case when the_kind in ('HELD', 'RELEASED') then the_amount else 0 end
    where a.store_id = the_store and a.id = the_account and a.balance + the_amount >= 0
    returning a.balance into after;
    if not found then
      perform refuse('CREDIT', jsonb_build_object('why', 'BALANCE_TOO_LOW', 'accountId', the_account, 'balance', (
        select a.balance from credit_accounts a where a.store_id = the_store and a.id = the_account)));
    end if;
    insert into credit_entries (id, store_id, account_id, kind, amount, balance_after, payment_id, refund_id, reason,
      created_by, created_at)
    values (make_id(), the_store, the_account, the_kind, the_amount, after, the_payment, the_refund, the_reason,
      the_actor, clock_timestamp());
    return after;
  end $$;
