-- What an order is priced from, by its versions: the rules of the store, the customer, and the variants with their products
-- (see variant_offers). It is read before the price is computed, and expect_price_basis compares it when the order is
-- written: then nothing has changed meanwhile.
create or replace function price_basis(the_store uuid, the_customer uuid, the_variants uuid[]) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'customerId', the_customer,
    'rules', (select s.pricing_version from stores s where s.id = the_store),
    'customer', (select c.xmin::text from customers c where c.store_id = the_store and c.id = the_customer),
    'goods', (select coalesce(jsonb_object_agg(o.id, o.row_versions), '{}') from variant_offers o
      where o.store_id = the_store and o.id = any (the_variants)))
$$;
