-- Turns an open cart into an order, all or nothing. The caller has priced the cart: "order" and "items" are rows by column
-- with their amounts. "cart_id", "cart_version", "pricing_version" (of the store) and "row_versions" (of the lines in the
-- order of their ids) say what these were computed from, and "destination" and "buyer_version" (xmin of the customer) for
-- which address and which customer, if that matters. "uses" are
-- the promotions that apply: see take_promotion_uses. "items" is null when the cart cannot be bought.
-- "credits" are the parts that gift cards and store credit pay, in the form of pay_by_credit, and "payment_ids" all
-- payments then. The provider pays the rest.
-- Refusals are raised as OR001 with the facts in the error detail, which checkout.refusals.ts words. Returns what is stored
-- under the idempotency key. "placed" has the rows of the order and of its payment, or is null when the key was used before.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function check_out(command jsonb)
returns table (operation text, fingerprint text, result jsonb, placed json)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    c record; given jsonb; the_total bigint; rest bigint; stored jsonb; cart carts; store stores; buyer uuid;
    buyer_email text; buyer_now text; groups_now uuid[]; address jsonb;
    is_paid boolean; seconds float8; events jsonb; new_order orders; payment payments; shortages jsonb;
  begin
    select * into c from jsonb_to_record(refuse_unknown_keys(command, '{store_id,owner,key,fingerprint,about,token_hash,
      customer_id,name,phone,shipping_address_id,expected_total,expected_version,payment_id,provider,provider_options,
      cart_id,cart_version,buyer_groups,buyer_version,pricing_version,row_versions,destination,uses,order,items,
      outcome,credits,payment_ids}')) as c (
      store_id uuid, owner text, key text, fingerprint text, about jsonb, token_hash text, customer_id uuid, name text,
      phone text, shipping_address_id uuid, expected_total bigint, expected_version int, payment_id uuid, provider text,
      provider_options jsonb, cart_id uuid, cart_version int, buyer_groups uuid[], buyer_version text,
      pricing_version int, row_versions text[], destination jsonb, uses jsonb, "order" jsonb, items jsonb, outcome jsonb,
      credits jsonb, payment_ids uuid[]);
    given := c."order";
    the_total := given ->> 'total';
    rest := the_total;
    if c.credits is not null then
      rest := the_total - (select sum((part ->> 'amount')::bigint) from jsonb_array_elements(c.credits) as part);
    end if;
    stored := jsonb_build_object('orderId', given -> 'id', 'paymentId', case when rest > 0 then c.payment_id end,
      'cartId', c.cart_id);
    if c.credits is not null then
      stored := stored || jsonb_build_object('paymentIds', c.payment_ids);
    end if;

    return query select k.operation, k.fingerprint, k.result, null::json
      from claim_idempotency_key(c.store_id, c.owner, c.key, 'checkout', c.fingerprint, stored) as k;
    if found then
      return;
    end if;

    if c.token_hash is not null then
      select * into cart from carts
      where store_id = c.store_id and token_hash = c.token_hash and customer_id is null for update;
    else
      select * into cart from carts
      where store_id = c.store_id and customer_id = c.customer_id and status = 'OPEN' for update;
    end if;
    if cart.status is distinct from 'OPEN' then
      perform refuse('CART', jsonb_build_object('status', cart.status));
    elsif c.expected_version <> cart.version then
      perform refuse('VERSION', jsonb_build_object('cartId', cart.id, 'version', cart.version));
    end if;

    -- The caller priced the cart without a lock. Nothing is priced here. The store's row is read and not locked.
    select * into store from stores where id = c.store_id;
    if cart.id is distinct from c.cart_id or cart.version is distinct from c.cart_version
      or store.pricing_version is distinct from c.pricing_version
      or array(select g.row_versions from cart_goods g where g.store_id = cart.store_id and g.cart_id = cart.id
        order by g.id) is distinct from c.row_versions then
      perform refuse('STALE', '{}');
    elsif c.items is null then
      perform refuse('LINES', '{}');
    elsif c.expected_total <> the_total then
      perform refuse('PRICE', '{}');
    elsif the_total > 0 and (c.provider = any(store.disabled_payment_providers)
      or exists (select from jsonb_array_elements(c.credits) as part
        where part ->> 'provider' = any(store.disabled_payment_providers))) then
      perform refuse('PROVIDER', jsonb_build_object('disabled', store.disabled_payment_providers));
    elsif rest < 0 then
      perform refuse('STALE', '{}');
    end if;

    address := nullif(given -> 'shipping_address', 'null');
    if c.shipping_address_id is not null then
      select a.address into address from customer_addresses a
      where a.store_id = c.store_id and a.id = c.shipping_address_id and a.customer_id = c.customer_id;
      if not found then
        perform refuse('ADDRESS_ID', '{}');
      end if;
    end if;
    address := coalesce(address, cart.shipping_address);
    if address is null then
      select a.address into address from customer_addresses a
      where a.store_id = c.store_id and a.customer_id = c.customer_id and a.is_default;
    end if;
    if address is null then
      perform refuse('ADDRESS', '{}');
    elsif c.destination is not null
      and (address ->> 'countryCode', address ->> 'region', address ->> 'postalCode') is distinct from
        (c.destination ->> 'countryCode', c.destination ->> 'region', c.destination ->> 'postalCode') then
      perform refuse('STALE', '{}');
    end if;

    buyer_email := coalesce(given ->> 'email', cart.email);
    if c.customer_id is not null then
      select id, coalesce(buyer_email, email), xmin::text, group_ids into buyer, buyer_email, buyer_now, groups_now
      from customers where store_id = c.store_id and id = c.customer_id and deleted_at is null;
      if not found then
        perform refuse('CUSTOMER', '{}');
      -- An older server names only the groups of the customer.
      elsif c.buyer_version <> buyer_now or c.buyer_groups <> groups_now then
        perform refuse('STALE', '{}');
      end if;
    elsif buyer_email is null then
      perform refuse('EMAIL', '{}');
    else
      buyer := find_or_create_guest(c.store_id, buyer_email,
        left(coalesce(c.name, address ->> 'name', buyer_email), 200), c.phone, c.about);
    end if;

    -- "outcome" is the state that the order takes immediately, because the provider's answer is known in advance or
    -- nothing is to be paid. Without an outcome the order keeps its given state.
    is_paid := coalesce(c.outcome ->> 'paymentStatus' = 'PAID', false);
    seconds := case when is_paid then null else store.reservation_ttl_seconds end;
    events := jsonb_build_array(jsonb_build_object('type', 'order.created', 'data', jsonb_build_object('status',
      given -> 'status', 'paymentStatus', given -> 'payment_status', 'version', given -> 'version')));
    if c.credits is not null then
      events := events || (
        select jsonb_agg(jsonb_build_object('subject_id', part -> 'payment_id', 'type',
          case when is_paid then 'payment.captured' else 'payment.authorized' end, 'data', jsonb_build_object(
            'paymentId', type_id('pay', (part ->> 'payment_id')::uuid), 'provider', part -> 'provider',
            'amount', part -> 'amount', 'currency', cart.currency)))
        from jsonb_array_elements(c.credits) as part);
    end if;
    if c.outcome is not null then
      if rest > 0 then
        events := events || jsonb_build_object('subject_id', c.payment_id, 'type',
          case when is_paid then 'payment.captured' else 'payment.pending' end, 'data', jsonb_build_object(
            'paymentId', type_id('pay', c.payment_id), 'provider', c.provider, 'amount', rest, 'currency', cart.currency));
      end if;
      -- The outcome is the second change of the order, with an event of its own.
      events := events || jsonb_build_array(c.outcome -> 'event');
    end if;
    new_order := place_order(
      given || jsonb_build_object('number', next_order_number(store.id, store.order_number_prefix),
        'customer_id', buyer, 'email', buyer_email, 'currency', cart.currency,
        'paid_total', case when is_paid then the_total else 0 end, 'shipping_address', address, 'billing_address',
        coalesce(nullif(given -> 'billing_address', 'null'), cart.billing_address))
        || case when c.outcome is null then '{}' else jsonb_build_object('status', c.outcome -> 'status',
          'payment_status', c.outcome -> 'paymentStatus', 'version', 2) end,
      c.items, events, c.about, seconds);

    if rest > 0 then
      insert into payments (id, store_id, order_id, provider, provider_options, status, currency, amount,
        captured_amount, provider_reference, version)
      values (c.payment_id, c.store_id, new_order.id, c.provider, c.provider_options,
        coalesce(c.outcome ->> 'state', 'PENDING'), cart.currency, rest,
        case when is_paid then rest else 0 end, c.outcome ->> 'reference', new_order.version)
      returning * into payment;
    end if;

    update carts set status = 'ORDERED', order_id = new_order.id, version = version + 1, updated_at = now()
    where id = cart.id;

    -- Promotions and then stock come last, because many transactions compete for these rows.
    if c.uses is not null then
      perform take_promotion_uses(c.store_id, new_order.id, c.uses);
    end if;
    select jsonb_agg(jsonb_build_object('sku', i.sku, 'requested', short.requested, 'available', short.offered,
      'position', i.position) order by i.position)
    into shortages
    from reserve_stock(c.store_id, new_order.id,
      (select array_agg((i ->> 'variant_id')::uuid) from jsonb_array_elements(c.items) as i),
      (select array_agg((i ->> 'quantity')::bigint) from jsonb_array_elements(c.items) as i), seconds, c.about) as short
    join jsonb_to_recordset(c.items) as i (variant_id uuid, sku text, position int)
      on i.variant_id = short.short_variant;
    if shortages is not null then
      perform refuse('STOCK', jsonb_build_object('shortages', shortages));
    end if;
    if c.credits is not null then
      perform pay_by_credit(c.store_id, new_order.id, c.credits, is_paid, c.about ->> 'actor');
    end if;

    return query select 'checkout', c.fingerprint, value_outcome(stored), json_build_object('order', new_order,
      'payment', case when rest > 0 then payment end);
  end $$;
