-- Every variant with the name and price a line takes over, and whether it is on sale: active, of an ACTIVE product. A
-- sale also needs the currency of the cart or the order. A variant without a name has the product's.
create or replace view variant_offers as
  select v.store_id, v.id, v.product_id, v.sku,
    case when v.name = '' then p.name else p.name || ' – ' || v.name end as name,
    v.price, v.currency, p.status = 'ACTIVE' and v.is_active as is_on_sale
  from product_variants v
  join products p on p.id = v.product_id;
