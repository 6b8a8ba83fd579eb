-- The lines of carts with the name, price and availability of now. A variant without a name has the product's.
create or replace view cart_lines as
  select i.id, i.store_id, i.cart_id, i.variant_id, v.product_id, v.sku,
    case when v.name = '' then p.name else p.name || ' – ' || v.name end as name,
    i.quantity, c.currency, v.price,
    p.status = 'ACTIVE' and v.is_active and v.currency = c.currency as is_on_sale,
    i.created_at, i.updated_at
  from cart_items i
  join carts c on c.id = i.cart_id
  join product_variants v on v.id = i.variant_id
  join products p on p.id = v.product_id;
