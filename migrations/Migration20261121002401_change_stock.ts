import { Migration } from '@mikro-orm/migrations';

/**
 * What staff does to the stock of one variant, as one call, and its parts for the changes that are more than that.
 *
 * plpgsql for the reason the stock functions have: each statement takes a snapshot of its own, so what comes after a
 * lock sees what its former holder committed.
 */
export class Migration20261121002401_change_stock extends Migration {
  override up(): void {
    this.addSql(REFUSE_CHANGE);
    this.addSql(MAIN_LOCATION);
    this.addSql(LOCK_LEVELS);
    this.addSql(MOVE_STOCK);
    this.addSql(CHANGE_STOCK);
  }
}

const REFUSE_CHANGE = `
  -- Undoes the whole statement; the reason and its facts travel in the detail.
  create function refuse_change(reason text, facts jsonb) returns void language plpgsql as $$
    begin
      raise exception 'the change is refused' using errcode = 'OR001',
        detail = (facts || jsonb_build_object('reason', reason))::text;
    end $$`;

const MAIN_LOCATION = `
  -- The store's location called main, made on first use. Two at once make one.
  create function main_location(in_store uuid) returns uuid language plpgsql as $$
    declare
      main uuid;
    begin
      select id into main from locations where store_id = in_store and code = 'main';
      if not found then
        insert into locations (id, store_id, code, name) values (make_id(), in_store, 'main', 'Main')
        on conflict (store_id, code) do nothing;
        select id into main from locations where store_id = in_store and code = 'main';
      end if;
      return main;
    end $$`;

const LOCK_LEVELS = `
  -- The levels of these places, locked in id order and made where there were none.
  create function lock_levels(in_store uuid, variants uuid[], places uuid[])
  returns table (level stock_levels, sku text)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    begin
      insert into stock_levels (id, store_id, variant_id, location_id)
      select make_id(), v.store_id, v.id, o.id
      from unnest(variants, places) as place (variant_id, location_id)
      join product_variants v on v.store_id = in_store and v.id = place.variant_id
      join locations o on o.store_id = in_store and o.id = place.location_id
      where not exists (select from stock_levels l where l.variant_id = v.id and l.location_id = o.id)
      order by v.id, o.id
      on conflict do nothing;

      return query
        select l, v.sku
        from stock_levels l join product_variants v on v.id = l.variant_id
        where l.store_id = in_store and (l.variant_id, l.location_id) in (select * from unnest(variants, places))
        order by l.variant_id, l.location_id
        for no key update of l;
    end $$`;

const MOVE_STOCK = `
  -- Moves on locked levels, each with its row of the ledger and its event. Answers the levels that changed: one stays
  -- as it is where less would be left than is reserved, or more than a column of stock shall hold.
  create function move_stock(
    in_store uuid, variants uuid[], places uuid[], deltas int[], reasons text[], of_order uuid, why text, done_by text,
    about jsonb
  ) returns setof uuid
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    begin
      return query
        with moved as (
          update stock_levels l
          set on_hand = l.on_hand + m.delta, version = l.version + 1, updated_at = now()
          from unnest(variants, places, deltas, reasons) as m (variant_id, location_id, delta, reason)
          where l.store_id = in_store and l.variant_id = m.variant_id and l.location_id = m.location_id
            and l.on_hand::bigint + m.delta between l.reserved and 1000000000
          returning l as level, m.delta, m.reason
        ), noted as (
          insert into stock_movements
            (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, note, actor, order_id)
          select make_id(), in_store, (level).variant_id, (level).location_id, delta, (level).on_hand, reason, why,
            done_by, of_order
          from moved
        ), told as (
          insert into events (id, store_id, type, subject_id, data, metadata)
          select make_id(), in_store, 'stock.changed', v.id, stock_event_data(level, v.sku), about
          from moved join product_variants v on v.id = (level).variant_id
          order by v.id, (level).location_id
        )
        select (level).id from moved;
    end $$`;

const CHANGE_STOCK = `
  -- Changes what lies at one place by "delta", or to "on_hand" as it was counted. What is wrong is raised as OR001 with
  -- the facts in its detail, which src/features/inventory/stock-change.locks.ts puts into words. Without a key nothing
  -- is claimed and nothing stored.
  create function change_stock(command jsonb)
  returns table (operation text, fingerprint text, result jsonb)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      c record; place uuid; held record; difference int; outcome jsonb;
    begin
      select * into c from jsonb_to_record(command) as c (
        store_id uuid, owner text, key text, operation text, fingerprint text, variant_id uuid, location_id uuid,
        delta int, on_hand int, expected_on_hand int, reason text, note text, actor text, about jsonb);

      if c.key is not null then
        return query select k.operation, k.fingerprint, k.result
          from claim_idempotency_key(c.store_id, c.owner, c.key, c.operation, c.fingerprint) as k;
        if found then
          return;
        end if;
      end if;

      place := coalesce(c.location_id, main_location(c.store_id));
      select (level).id, (level).on_hand, (level).reserved, sku into held
      from lock_levels(c.store_id, array[c.variant_id], array[place]);
      if not found then
        perform refuse_change('PLACE', jsonb_build_object('hasVariant', exists (
          select from product_variants where store_id = c.store_id and id = c.variant_id)));
      elsif c.expected_on_hand <> held.on_hand then
        perform refuse_change('COUNT', jsonb_build_object('onHand', held.on_hand));
      end if;

      difference := coalesce(c.delta, c.on_hand - held.on_hand);
      if difference <> 0 then
        perform move_stock(c.store_id, array[c.variant_id], array[place], array[difference], array[c.reason], null,
          c.note, c.actor, c.about);
        if not found then
          perform refuse_change('RANGE', jsonb_build_object('sku', held.sku, 'difference', difference,
            'available', held.on_hand - held.reserved));
        end if;
      end if;

      outcome := jsonb_build_object('value', jsonb_build_object('levelId', held.id));
      update idempotency_keys set result = outcome
      where store_id = c.store_id and owner = c.owner and key = c.key;
      return query select c.operation, c.fingerprint, outcome;
    end $$`;
