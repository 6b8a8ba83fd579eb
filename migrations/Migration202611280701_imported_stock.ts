import { Migration } from '@mikro-orm/migrations';

/**
 * Imported orders owe the promises of every other order: an open one holds its stock, and one that was shipped before
 * its import says so. What earlier versions imported is brought to that state.
 */
export class Migration202611280701_imported_stock extends Migration {
  override up(): void {
    this.addSql(MARK);
    this.addSql(REASON);
    this.addSql(COVER_SHORTAGE);
    this.addSql(HOLD_STOCK_OF_OPEN_ORDERS);
  }
}

const MARK = `
  -- No earlier version moved stock for an imported order, whenever that was shipped. Where these are many, writing the
  -- table anew takes a fraction of the time of an update, and leaves no dead rows. The search index, the dearest one to
  -- keep up, is made anew by Migration202611280803_bounded_search.
  drop index orders_search;
  alter table orders add column shipped_before_import boolean not null default false;
  do $$
    begin
      if 10 * (select count(*) from orders where source = 'IMPORT' and fulfillment_status <> 'UNFULFILLED')
        > (select count(*) from orders)
      then
        alter table orders alter column shipped_before_import type boolean
          using source = 'IMPORT' and fulfillment_status <> 'UNFULFILLED';
      else
        update orders set shipped_before_import = true
        where source = 'IMPORT' and fulfillment_status <> 'UNFULFILLED';
      end if;
    end $$;
  alter table orders add constraint orders_shipped_before_import
    check (not shipped_before_import or (source = 'IMPORT' and fulfillment_status <> 'UNFULFILLED'));
`;

const REASON = `
  alter table stock_movements drop constraint stock_movements_reason_check;
  alter table stock_movements add constraint stock_movements_reason_check check (reason in
    ('RECEIVED', 'ADJUSTED', 'COUNTED', 'DAMAGED', 'LOST', 'FOUND', 'TRANSFERRED_IN', 'TRANSFERRED_OUT', 'SOLD',
      'RETURNED', 'IMPORT'));
`;

const COVER_SHORTAGE = `
  -- Books in what is missing of these quantities, at the location that reservations are taken from first. All levels
  -- of the variants stay locked, in the order in which everybody takes them, for the reservations that follow.
  create function cover_shortage(in_store uuid, variants uuid[], quantities bigint[], done_by text, about jsonb)
  returns void
  language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare
      place uuid; short uuid[]; missing int[];
    begin
      perform 1 from stock_levels l
      where l.store_id = in_store and l.variant_id = any (variants)
      order by l.variant_id, l.location_id
      for no key update;

      select array_agg(s.variant_id order by s.variant_id), array_agg(s.lacks::int order by s.variant_id)
      into short, missing
      from (
        select wanted.variant_id, wanted.quantity - coalesce(sum(l.available) filter (where o.is_active), 0) as lacks
        from unnest(variants, quantities) as wanted (variant_id, quantity)
        left join stock_levels l on l.store_id = in_store and l.variant_id = wanted.variant_id
        left join locations o on o.id = l.location_id
        group by wanted.variant_id, wanted.quantity
      ) as s
      where s.lacks > 0;
      if short is null then
        return;
      end if;

      select id into place from locations where store_id = in_store and is_active order by priority, id limit 1;
      place := coalesce(place, main_location(in_store));
      perform lock_levels(in_store, short, array_fill(place, array[cardinality(short)]));
      perform move_stock(in_store, short, array_fill(place, array[cardinality(short)]), missing,
        array_fill('IMPORT'::text, array[cardinality(short)]), null, null, done_by, about);
    end $$`;

const HOLD_STOCK_OF_OPEN_ORDERS = `
  do $$
    declare
      about constant jsonb := '{"actor": "system:migration", "requestId": null, "source": "import", "version": 1}';
      open_order record;
    begin
      for open_order in
        select o.id, o.store_id, array_agg(i.variant_id order by i.variant_id) as variants,
          array_agg(i.quantity - coalesce(r.quantity, 0) order by i.variant_id) as quantities
        from orders o
        join lateral (
          select variant_id, sum(quantity) as quantity from order_items where order_id = o.id group by variant_id
        ) as i on true
        left join lateral (
          select sum(quantity) as quantity from stock_reservations
          where order_id = o.id and variant_id = i.variant_id and status = 'OPEN'
        ) as r on true
        where o.source = 'IMPORT' and o.status in ('PENDING', 'CONFIRMED', 'PROCESSING')
          and i.quantity > coalesce(r.quantity, 0)
        group by o.id, o.store_id
        order by o.store_id, o.placed_at, o.id
      loop
        perform cover_shortage(open_order.store_id, open_order.variants, open_order.quantities, 'system:migration',
          about);
        perform reserve_stock(open_order.store_id, open_order.id, open_order.variants, open_order.quantities, null,
          about);
      end loop;
    end $$`;
