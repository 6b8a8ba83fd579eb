-- Every variant with the name and price a line takes over, and whether it is on sale: active, of an ACTIVE product. A
-- sale also needs the currency of the cart or the order. A variant without a name has the product's.
-- "row_versions" differs after every change of the variant or its product: these are the transactions that wrote the rows
-- (xmin). Locks, and so foreign key checks, leave xmin alone, and stock is in other tables. Two changes by one transaction
-- have the same xmin, but nobody else sees the first without the second. Freezing a row keeps its xmin. The numbers repeat
-- after 2^32 transactions, so compare them within minutes only.
create or replace view variant_offers as
  select v.store_id, v.id, v.product_id, v.sku,
    case when v.name = '' then p.name else p.name || ' – ' || v.name end as name,
    v.price, v.currency, p.status = 'ACTIVE' and v.is_active as is_on_sale,
    v.xmin::text || ' ' || p.xmin::text as row_versions
  from product_variants v
  join products p on p.id = v.product_id;
