-- What is in carts, with the name and price of now. "row_versions" differs after every change of the item, its variant or its
-- product: see variant_offers. A sale also needs the currency of the cart.
create or replace view cart_goods as
  select i.id, i.store_id, i.cart_id, i.variant_id, o.product_id, o.sku, o.name, i.quantity, o.currency, o.price,
    o.is_on_sale, i.created_at, i.updated_at, i.xmin::text || ' ' || o.row_versions as row_versions
  from cart_items i
  join variant_offers o on o.id = i.variant_id;
