-- Everything the price of a cart is made of, as it is now. A checkout is priced from it without a lock; check_out compares
-- it with the one under the cart's lock. The store's row is read and not locked.
-- A line is [variant, product, SKU, name, quantity, price, whether it is on sale]: an array, since objects cost a quarter
-- more. plpgsql, so that a connection keeps the plan.
create or replace function price_basis(cart carts) returns jsonb
language plpgsql stable as $$
  begin
    return jsonb_build_object(
      'cartVersion', cart.version,
      'currency', cart.currency,
      'pricingVersion', (select s.pricing_version from stores s where s.id = cart.store_id),
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_array(l.variant_id, l.product_id, l.sku, l.name, l.quantity, l.price,
          l.is_on_sale) order by l.id), '[]')
        from cart_lines l where l.store_id = cart.store_id and l.cart_id = cart.id));
  end $$;
