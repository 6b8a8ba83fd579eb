-- Turns an open cart into an order, all or nothing. Refusals are raised as OR001 with the facts in the error detail, which
-- checkout.refusals.ts words. Returns what is stored under the idempotency key. "placed" is the order, or null when the
-- key was used before.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function check_out(command jsonb)
returns table (operation text, fingerprint text, result jsonb, placed jsonb)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    c record; cart carts; store stores; lines cart_lines[]; variants uuid[]; quantities bigint[];
    are_on_sale boolean; the_total numeric; buyer uuid; buyer_email text; address jsonb; is_paid boolean;
    seconds float8; items jsonb; new_order orders; stored jsonb; shortages jsonb; given jsonb; outcome jsonb;
  begin
    perform refuse_unknown_keys(command, '{store_id,owner,key,fingerprint,about,token_hash,customer_id,email,name,phone,
      shipping_address,billing_address,expected_total,expected_version,order_id,payment_id,provider,provider_options,
      answer,free,max_total,order}');
    select * into c from jsonb_to_record(command) as c (
      store_id uuid, owner text, key text, fingerprint text, about jsonb, token_hash text, customer_id uuid,
      email text, name text, phone text, shipping_address jsonb, billing_address jsonb, expected_total bigint,
      expected_version int, order_id uuid, payment_id uuid, provider text, provider_options jsonb, answer jsonb,
      free jsonb, max_total bigint, "order" jsonb);
    -- An older server sends no row.
    given := coalesce(c."order", jsonb_build_object('status', 'PENDING', 'payment_status', 'UNPAID', 'version', 1,
      'source', 'CHECKOUT', 'placed_at', 'now', 'email', c.email, 'shipping_address', c.shipping_address,
      'billing_address', c.billing_address));

    return query select k.operation, k.fingerprint, k.result, null::jsonb
      from claim_idempotency_key(c.store_id, c.owner, c.key, 'checkout', c.fingerprint) as k;
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
      perform refuse_checkout('CART', jsonb_build_object('status', cart.status));
    elsif c.expected_version <> cart.version then
      perform refuse_checkout('VERSION', jsonb_build_object('cartId', cart.id, 'version', cart.version));
    end if;

    select array_agg(l order by l.id), array_agg(l.variant_id), array_agg(l.quantity::bigint),
      bool_and(l.is_on_sale), sum(l.price::numeric * l.quantity)
    into lines, variants, quantities, are_on_sale, the_total
    from cart_lines l where l.store_id = c.store_id and l.cart_id = cart.id;
    if not coalesce(are_on_sale and the_total <= coalesce(c.max_total, 9007199254740991), false) then
      perform refuse_checkout('LINES', (
        select jsonb_build_object('lines', coalesce(jsonb_agg(jsonb_build_object('sku', l.sku, 'price', l.price,
          'quantity', l.quantity, 'isOnSale', l.is_on_sale) order by l.id), '[]')) from unnest(lines) as l));
    elsif c.expected_total <> the_total then
      perform refuse_checkout('PRICE', jsonb_build_object('total', the_total, 'currency', cart.currency));
    end if;

    address := coalesce(nullif(given -> 'shipping_address', 'null'), cart.shipping_address);
    if address is null then
      perform refuse_checkout('ADDRESS', '{}');
    end if;

    buyer_email := coalesce(given ->> 'email', cart.email);
    if c.customer_id is not null then
      select id, coalesce(buyer_email, email) into buyer, buyer_email from customers
      where store_id = c.store_id and id = c.customer_id and deleted_at is null;
      if not found then
        perform refuse_checkout('CUSTOMER', '{}');
      end if;
    elsif buyer_email is null then
      perform refuse_checkout('EMAIL', '{}');
    else
      buyer := find_or_create_guest(c.store_id, buyer_email,
        left(coalesce(c.name, address ->> 'name', buyer_email), 200), c.phone, c.about);
    end if;

    -- "outcome" is what the order is at once, as its verbs decided: from the provider's answer where that was known before,
    -- or from there being nothing to pay. Without one it stays as it is "given".
    outcome := case when the_total > 0 then c.answer else c.free end;
    is_paid := coalesce(outcome ->> 'paymentStatus' = 'PAID', false);
    select * into store from stores where id = c.store_id;
    seconds := case when is_paid then null else store.reservation_ttl_seconds end;
    select jsonb_agg(jsonb_build_object('id', make_id(), 'variant_id', l.variant_id, 'product_id', l.product_id,
      'sku', l.sku, 'name', l.name, 'quantity', l.quantity, 'unit_price', l.price, 'total', l.price * l.quantity,
      'position', l.place - 1))
    into items
    from unnest(lines) with ordinality as l (id, store_id, cart_id, variant_id, product_id, sku, name, quantity,
      currency, price, is_on_sale, created_at, updated_at, place);
    new_order := place_order(
      given || jsonb_build_object('id', c.order_id, 'store_id', c.store_id,
        'number', next_order_number(store.id, store.order_number_prefix), 'customer_id', buyer, 'email', buyer_email,
        'currency', cart.currency, 'subtotal', the_total, 'total', the_total,
        'paid_total', case when is_paid then the_total else 0 end, 'shipping_address', address,
        'billing_address', coalesce(nullif(given -> 'billing_address', 'null'), cart.billing_address))
        || case when outcome is null then '{}' else jsonb_build_object('status', outcome -> 'status',
          'payment_status', outcome -> 'paymentStatus', 'version', 2) end,
      items,
      jsonb_build_array(jsonb_build_object('type', 'order.created', 'data', jsonb_build_object('status',
        given -> 'status', 'paymentStatus', given -> 'payment_status', 'version', given -> 'version'))),
      c.about, seconds);

    if the_total > 0 then
      insert into payments (id, store_id, order_id, provider, provider_options, status, currency, amount,
        captured_amount, provider_reference, version)
      values (c.payment_id, c.store_id, new_order.id, c.provider, c.provider_options,
        coalesce(outcome ->> 'state', 'PENDING'), cart.currency, the_total,
        case when is_paid then the_total else 0 end, outcome ->> 'reference', new_order.version);
      if outcome is not null then
        perform add_order_event(new_order, case when is_paid then 'payment.captured' else 'payment.pending' end,
          c.payment_id, jsonb_build_object('paymentId', type_id('pay', c.payment_id), 'provider', c.provider,
            'amount', the_total, 'currency', cart.currency), c.about);
      end if;
    end if;
    -- The outcome is the second change of the order, with an event of its own.
    if outcome is not null then
      perform add_order_event(new_order,
        -- An older server does not say which.
        coalesce(outcome #>> '{event,type}',
          case when outcome ->> 'status' = 'PENDING' then 'order.updated' else 'order.status_changed' end),
        new_order.id, order_facts(new_order) || coalesce(outcome #> '{event,data}',
          case when outcome ->> 'status' = 'PENDING' then '{}'
          else jsonb_build_object('from', 'PENDING', 'to', new_order.status) end), c.about);
    end if;

    update carts set status = 'ORDERED', order_id = new_order.id, version = version + 1, updated_at = now()
    where id = cart.id;
    update idempotency_keys set result = jsonb_build_object('value', jsonb_build_object(
      'orderId', new_order.id, 'paymentId', case when the_total > 0 then c.payment_id end))
    where store_id = c.store_id and owner = c.owner and key = c.key
    returning result into stored;

    -- Last, so that the rows everybody wants are locked for the shortest time.
    select jsonb_agg(jsonb_build_object('sku', l.sku, 'requested', short.requested, 'available', short.offered,
      'position', l.place - 1) order by l.place)
    into shortages
    from reserve_stock(c.store_id, new_order.id, variants, quantities, seconds, c.about) as short
    join (select sku, variant_id, row_number() over () as place from unnest(lines)) as l
      on l.variant_id = short.short_variant;
    if shortages is not null then
      perform refuse_checkout('STOCK', jsonb_build_object('shortages', shortages));
    end if;

    return query select 'checkout', c.fingerprint, stored, order_facts(new_order)
      || jsonb_build_object('customerId', buyer);
  end $$;
