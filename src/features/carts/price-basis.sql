-- Everything the price of a cart is made of, as it is now. A checkout is priced from it without a lock; check_out compares
-- it with the one under the cart's lock. The store's row is read and not locked.
-- plpgsql, so that a connection keeps the plan.
create or replace function price_basis(cart carts) returns jsonb
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
  begin
    return jsonb_build_object(
      'cartVersion', cart.version,
      'currency', cart.currency,
      'pricingVersion', (select s.pricing_version from stores s where s.id = cart.store_id),
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'productId', l.product_id, 'sku', l.sku,
          'name', l.name, 'quantity', l.quantity, 'price', l.price, 'isOnSale', l.is_on_sale) order by l.id), '[]')
        from cart_lines l where l.store_id = cart.store_id and l.cart_id = cart.id));
  end $$;
