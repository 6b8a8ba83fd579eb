-- Each SKU that the store has sold. Steps through the index from one SKU to the next.
create or replace function sold_skus(in_store uuid) returns setof text language sql stable parallel safe rows 1000
set enable_seqscan = off set enable_bitmapscan = off as $$
  with recursive sold as (
    (select i.sku from order_items i where i.store_id = in_store order by i.sku limit 1)
    union all
    select (select i.sku from order_items i where i.store_id = in_store and i.sku > sold.sku order by i.sku limit 1)
    from sold where sold.sku is not null
  )
  select sku from sold where sku is not null
$$;
