import { Migration } from '@mikro-orm/migrations';

/**
 * A change of an order as one call: what was decided elsewhere is written only if the order still is what it was
 * decided on. Its row and its stock are locked within one round trip, where it was eight before.
 *
 * plpgsql for the reason the stock functions have: each statement takes a snapshot of its own, so what comes after a
 * lock sees what its former holder committed. Plans are kept, since planning takes longer than running.
 */
export class Migration20261121002402_change_order extends Migration {
  override up(): void {
    this.addSql(CHANGE_RESERVATIONS);
    this.addSql(CHANGE_ORDER);
  }
}

const CHANGE_RESERVATIONS = `
  -- So much more or less of each variant for an order, all of it or nothing: what is short is raised as OR001. Answers
  -- what is available now and was before, as far as this call made the difference: sales of others do not show up.
  create function change_reservations(
    in_store uuid, of_order uuid, variants uuid[], differences bigint[], ttl_seconds float8, done_by text, about jsonb
  ) returns jsonb
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare
      shortages jsonb; stock jsonb;
    begin
      -- The levels of what rises and of what falls, in the one order in which all take them.
      perform 1 from stock_levels l
      where l.store_id = in_store and l.variant_id = any (variants)
      order by l.variant_id, l.location_id
      for no key update;

      if 0 < any (differences) then
        select jsonb_agg(jsonb_build_object('variantId', short.short_variant, 'requested', short.requested,
          'available', short.offered))
        into shortages
        from reserve_stock(in_store, of_order,
          array(select id from unnest(variants, differences) as w (id, difference) where difference > 0),
          array(select difference from unnest(differences) as difference where difference > 0),
          ttl_seconds, about) as short;
        if shortages is not null then
          perform refuse_change('STOCK', jsonb_build_object('shortages', shortages));
        end if;
      end if;
      if 0 > any (differences) then
        perform end_reservations(in_store, of_order,
          array(select id from unnest(variants, differences) as w (id, difference) where difference < 0),
          array(select -difference from unnest(differences) as difference where difference < 0),
          'RELEASED', done_by, about);
      end if;

      select coalesce(jsonb_agg(jsonb_build_object('variantId', id, 'sku', sku, 'before', available + difference,
        'after', available) order by sku), '[]')
      into stock
      from (
        select v.id, v.sku, wanted.difference,
          coalesce(sum(l.on_hand - l.reserved) filter (where o.is_active), 0) as available
        from unnest(variants, differences) as wanted (variant_id, difference)
        join product_variants v on v.store_id = in_store and v.id = wanted.variant_id
        left join stock_levels l on l.variant_id = v.id
        left join locations o on o.id = l.location_id
        group by v.id, v.sku, wanted.difference
      ) as changed;
      return stock;
    end $$`;

const CHANGE_ORDER = `
  -- Writes a decided change of an order: "changes" are columns of its row, "lines" rows of its items that are new or
  -- changed, "differences" what it wants more or less of "variants". Raises OR001 with TOUCHED when the order no
  -- longer has the version it was decided on. Without a key nothing is claimed and nothing stored.
  create function change_order(command jsonb)
  returns table (operation text, fingerprint text, result jsonb)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      c record; changed orders; outcome jsonb;
    begin
      select * into c from jsonb_to_record(command) as c (
        store_id uuid, owner text, key text, operation text, fingerprint text, order_id uuid, version int,
        changes jsonb, lines jsonb, removed uuid[], event text, data jsonb, variants uuid[], differences bigint[],
        keeps boolean, consumes boolean, result jsonb, actor text, about jsonb);

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
      ), version = o.version + 1, updated_at = now()
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

      perform add_order_event(changed, c.event, changed.id, order_facts(changed) || c.data, c.about);

      -- Last, so that the rows everybody wants are locked for the shortest time.
      outcome := c.result;
      if c.keeps then
        update stock_reservations set expires_at = null
        where store_id = c.store_id and order_id = c.order_id and status = 'OPEN' and expires_at is not null;
      end if;
      if c.consumes then
        perform end_reservations(c.store_id, c.order_id, null, null, 'CONSUMED', c.actor, c.about);
      end if;
      if c.variants is not null then
        outcome := outcome || jsonb_build_object('stock', change_reservations(c.store_id, c.order_id, c.variants,
          c.differences, extract(epoch from changed.expires_at - now()), c.actor, c.about));
      end if;

      outcome := jsonb_build_object('value', outcome);
      update idempotency_keys set result = outcome
      where store_id = c.store_id and owner = c.owner and key = c.key;
      return query select c.operation, c.fingerprint, outcome;
    end $$`;
