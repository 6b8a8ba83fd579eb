-- Writes a decided change of an order. "changes" are columns of its row, "follows" is a status that results from them,
-- "lines" are new or changed items, "differences" say how much more or less of "variants" it reserves. Raises OR001 with
-- TOUCHED when the order no longer has the version that the change was decided on. Without a key nothing is claimed and
-- nothing is stored.
-- plpgsql on purpose: each statement takes its own snapshot, so what follows a lock sees what the former holder
-- committed. Plans are kept, since planning takes longer than running.
create or replace function change_order(command jsonb)
returns table (operation text, fingerprint text, result jsonb)
language plpgsql set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    c record; changed orders; told orders; outcome jsonb;
  begin
    select * into c from jsonb_to_record(command) as c (
      store_id uuid, owner text, key text, operation text, fingerprint text, order_id uuid, version int,
      changes jsonb, lines jsonb, removed uuid[], event text, data jsonb, variants uuid[], differences bigint[],
      keeps boolean, consumes boolean, result jsonb, actor text, about jsonb,
      follows jsonb);

    if c.key is not null then
      return query select k.operation, k.fingerprint, k.result
        from claim_idempotency_key(c.store_id, c.owner, c.key, c.operation, c.fingerprint) as k;
      if found then
        return;
      end if;
    end if;

    update orders o set (email, status, payment_status, fulfillment_status, subtotal, discount_total, tax_total,
      shipping_total, total, paid_total, refunded_total, shipping_address, billing_address, sales_rep_id,
      sales_rep_name, placed_at, expires_at, cancelled_at, cancel_reason
    ) = (
      select n.email, n.status, n.payment_status, n.fulfillment_status, n.subtotal, n.discount_total, n.tax_total,
        n.shipping_total, n.total, n.paid_total, n.refunded_total, n.shipping_address, n.billing_address,
        n.sales_rep_id, n.sales_rep_name, n.placed_at, n.expires_at, n.cancelled_at, n.cancel_reason
      from jsonb_populate_record(o, c.changes) as n
    ), version = o.version + case when c.follows is null then 1 else 2 end, updated_at = now()
    where o.store_id = c.store_id and o.id = c.order_id and o.version = c.version
    returning o.* into changed;
    if not found then
      perform refuse_change('TOUCHED', '{}');
    end if;

    insert into order_items as i (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price,
      discount_total, tax_total, total, position)
    select n.id, c.store_id, c.order_id, n.variant_id, n.product_id, n.sku, n.name, n.quantity, n.unit_price,
      n.discount_total, n.tax_total, n.total, n.position
    from jsonb_populate_recordset(null::order_items, c.lines) as n
    on conflict (id) do update set quantity = excluded.quantity, unit_price = excluded.unit_price,
      discount_total = excluded.discount_total, tax_total = excluded.tax_total, total = excluded.total,
      updated_at = now();
    delete from order_items i
    where i.store_id = c.store_id and i.order_id = c.order_id and i.id = any (c.removed);

    -- A status that followed from the change is a version and an event of its own.
    told := changed;
    if c.follows is not null then
      told.status := c.follows ->> 'from';
      told.version := changed.version - 1;
    end if;
    perform add_order_event(told, c.event, told.id, order_facts(told) || coalesce(c.data, '{}'), c.about);
    if c.follows is not null then
      perform add_order_event(changed, 'order.status_changed', changed.id, order_facts(changed) || c.follows, c.about);
    end if;

    -- Last, so that the rows everybody wants are locked for the shortest time.
    outcome := c.result;
    if c.keeps then
      perform keep_reservations(c.store_id, c.order_id);
    end if;
    if c.consumes then
      perform end_reservations(c.store_id, c.order_id, null, null, 'CONSUMED', c.actor, c.about);
    end if;
    if c.variants is not null then
      outcome := outcome || jsonb_build_object('stock', change_reservations(c.store_id, c.order_id, c.variants,
        c.differences, extract(epoch from changed.expires_at - now()), c.actor, c.about));
    end if;

    return query select c.operation, c.fingerprint, store_result(c.store_id, c.owner, c.key, outcome);
  end $$;
