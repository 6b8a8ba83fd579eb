-- The stock that can be sold: what is available at active locations, with the order in which reservations take from it.
create or replace view sellable_stock as
  select l.id, l.store_id, l.variant_id, l.location_id, l.available, o.priority
  from stock_levels l
  join locations o on o.id = l.location_id
  where o.is_active;
