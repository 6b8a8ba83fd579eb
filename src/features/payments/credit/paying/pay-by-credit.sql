-- Pays parts of an order from accounts: [{payment_id, account_id, provider, amount}], rows of payments with their entries.
-- They are captured at once, or held until the rest of the order is paid. Each account comes once. Call it under the lock
-- of the order, after its stock was reserved, since whatever ends an order releases its stock before its credit. Accounts
-- are locked in the order of their ids.
-- Raises OR001 with CREDIT and why: UNKNOWN, DISABLED, EXPIRED, OTHER_CURRENCY, NOT_YOURS or BALANCE_TOO_LOW.
create or replace function pay_by_credit(the_store uuid, the_order uuid, parts jsonb, is_captured boolean,
  the_actor text)
returns void language plpgsql as $$
  declare
    part record; account credit_accounts; buyer uuid; currency_of_order text; why text; the_version int;
  begin
    perform refuse_unknown_keys_of_rows(parts, '{payment_id,account_id,provider,amount}');
    select o.customer_id, o.currency, o.version into buyer, currency_of_order, the_version
    from orders o where o.store_id = the_store and o.id = the_order;

    for part in
      select p.* from jsonb_to_recordset(parts) as p (payment_id uuid, account_id uuid, provider text, amount bigint)
      order by p.account_id
    loop
      select * into account from credit_accounts a
      where a.store_id = the_store and a.id = part.account_id and a.kind = upper(part.provider) for update;
      why := case
        when account.id is null then 'UNKNOWN'
        when account.kind = 'STORE_CREDIT' and account.customer_id <> buyer then 'NOT_YOURS'
        when account.disabled_at is not null then 'DISABLED'
        when account.expires_at <= now() then 'EXPIRED'
        when account.currency <> currency_of_order then 'OTHER_CURRENCY'
        when account.balance < part.amount then 'BALANCE_TOO_LOW' end;
      if why is not null then
        perform refuse('CREDIT', jsonb_build_object('why', why, 'accountId', part.account_id,
          'balance', account.balance));
      end if;
      insert into payments (id, store_id, order_id, provider, account, provider_reference, status, currency, amount,
        captured_amount, version)
      values (part.payment_id, the_store, the_order, part.provider, part.account_id, part.payment_id,
        case when is_captured then 'CAPTURED' else 'AUTHORIZED' end, currency_of_order, part.amount,
        case when is_captured then part.amount else 0 end, the_version);
      perform add_credit_entry(the_store, part.account_id, case when is_captured then 'SPENT' else 'HELD' end,
        -part.amount, part.payment_id, null, null, the_actor);
    end loop;
  end $$;
