-- Makes "uses", [{promotion_id, code_id}], the uses of promotions that an order has. What it has already is not counted
-- again, and what is missing from "uses" is given back: so a new order and an edit call the same function, once, in the
-- transaction that writes the order. Call it after the order's row is written and before stock is reserved.
-- Limits are those of the promotion and of its code, read here. The first use of each promotion locks the promotion
-- against a change of its limit (FOR KEY SHARE by the foreign key) before its limit is read, so the order matters.
-- The buyer is the customer of the order: see promotion_buyers. Raises OR001 with USED_UP and the promotion, the code, and
-- whether it is the buyer's limit; or with STALE when a code was switched off since the order was priced, or when a promotion
-- for first orders is taken and the buyer has another order by now. Two orders of one buyer wait for each other there.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder committed.
create or replace function take_promotion_uses(the_store uuid, the_order uuid, uses jsonb) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    buyers uuid[]; taken uuid[]; is_stale boolean; is_for_first_order boolean; is_limited boolean; counter record;
  begin
    perform refuse_unknown_keys_of_rows(uses, '{promotion_id,code_id}');
    perform release_promotion_uses(the_store, the_order, uses);
    if jsonb_array_length(uses) = 0 then
      return;
    end if;

    select promotion_buyers(the_store, o.customer_id, null) into buyers
    from orders o where o.store_id = the_store and o.id = the_order;
    with added as (
      insert into promotion_uses (store_id, promotion_id, order_id, code_id, buyer_key)
      select the_store, u.promotion_id, the_order, u.code_id, buyers[1]
      from jsonb_to_recordset(uses) as u (promotion_id uuid, code_id uuid)
      order by u.promotion_id
      on conflict (order_id, promotion_id) do nothing
      returning promotion_id
    )
    select array_agg(promotion_id) into taken from added;
    if taken is null then
      return;
    end if;

    -- One look at all of them, because most have no limit and are for every order.
    select bool_or(u.code_id is not null and c.is_active is not true), bool_or(p.first_order_only),
      bool_or(coalesce(p.usage_limit, p.usage_limit_per_customer, c.usage_limit) is not null)
    into is_stale, is_for_first_order, is_limited
    from promotion_uses u
    join promotions p on p.id = u.promotion_id and p.store_id = u.store_id
    left join discount_codes c on c.id = u.code_id and c.store_id = u.store_id and c.promotion_id = u.promotion_id
    where u.order_id = the_order and u.promotion_id = any (taken);
    if is_stale then
      perform refuse('STALE', '{}');
    end if;

    if is_for_first_order then
      perform from customers c where c.store_id = the_store and c.id = buyers[1] for no key update;
      if exists (
        select from orders o
        join orders own on own.id = the_order and own.store_id = the_store
        where o.store_id = the_store and o.customer_id = any (buyers) and o.id <> the_order
          and o.status not in ('DRAFT', 'CANCELLED', 'EXPIRED')
          -- As in pricing_facts: what was ordered later does not matter to an edit.
          and (own.created_at = now() or o.created_at <= own.created_at)
      ) then
        perform refuse('STALE', '{}');
      end if;
    end if;

    if not is_limited then
      return;
    end if;
    for counter in
      with taken_uses as (
        select u.*, p.usage_limit, p.usage_limit_per_customer from promotion_uses u
        join promotions p on p.id = u.promotion_id and p.store_id = u.store_id
        where u.order_id = the_order and u.promotion_id = any (taken)
      )
      select promotion_id as subject_id, '' as buyer_key, usage_limit as allowed, promotion_id, code_id
      from taken_uses where usage_limit is not null
      union all
      select promotion_id, buyer_key, usage_limit_per_customer - (
          -- Uses of the same person under another id. No new ones are counted there.
          select coalesce(sum(c.used), 0) from promotion_counters c
          where c.store_id = the_store and c.subject_id = t.promotion_id and c.buyer_key = any (buyers[2:]::text[])),
        promotion_id, code_id
      from taken_uses t where usage_limit_per_customer is not null
      union all
      select c.id, '', c.usage_limit, t.promotion_id, t.code_id
      from taken_uses t join discount_codes c on c.id = t.code_id and c.store_id = t.store_id
      where c.usage_limit is not null
      order by subject_id, buyer_key
    loop
      insert into promotion_counters as c (store_id, subject_id, buyer_key, used)
      select the_store, counter.subject_id, counter.buyer_key, 1 where counter.allowed >= 1
      on conflict (store_id, buyer_key, subject_id) do update set used = c.used + 1 where c.used < counter.allowed;
      if not found then
        perform refuse('USED_UP', jsonb_build_object('promotionId', counter.promotion_id, 'codeId', counter.code_id,
          'isByBuyer', counter.buyer_key <> ''));
      end if;
    end loop;
  end $$;
