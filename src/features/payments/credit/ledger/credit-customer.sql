-- Adds to the store credit of a customer, or takes from it if the amount is negative. The account is opened with its first
-- entry. Raises OR001 as add_credit_entry does. Returns the account and its balance after the entry.
create or replace function credit_customer(the_store uuid, the_customer uuid, the_currency text, the_kind text,
  the_amount bigint, the_refund uuid, the_reason text, the_actor text, out account_id uuid, out balance_after bigint)
language plpgsql as $$
  begin
    insert into credit_accounts (id, store_id, kind, customer_id, currency)
    values (make_id(), the_store, 'STORE_CREDIT', the_customer, the_currency)
    on conflict (store_id, customer_id, currency) where kind = 'STORE_CREDIT' do nothing;
    select a.id into account_id from credit_accounts a
    where a.store_id = the_store and a.customer_id = the_customer and a.currency = the_currency
      and a.kind = 'STORE_CREDIT';
    balance_after := add_credit_entry(the_store, account_id, the_kind, the_amount, null, the_refund, the_reason,
      the_actor);
  end $$;
