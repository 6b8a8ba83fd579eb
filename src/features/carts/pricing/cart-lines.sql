-- The lines of carts with the name, price and availability of now. "row_versions" differs after every change of the line,
-- its variant or its product: see variant_offers.
create or replace view cart_lines as
  select i.id, i.store_id, i.cart_id, i.variant_id, o.product_id, o.sku, o.name, i.quantity, c.currency, o.price,
    o.is_on_sale and o.currency = c.currency as is_on_sale,
    i.created_at, i.updated_at, i.xmin::text || ' ' || o.row_versions as row_versions,
    c.status = 'OPEN' as is_open
  from cart_items i
  join carts c on c.id = i.cart_id
  join variant_offers o on o.id = i.variant_id;
