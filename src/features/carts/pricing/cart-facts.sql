-- What the price of a cart depends on beside its lines and the rules of the store: the facts of pricing_facts, and where
-- the cart goes. A checkout may name another e-mail address and another shipping address, also by its id in the address
-- book. Without any, the cart's own address counts, and then the default one of the customer, as in check_out.
create or replace function cart_facts(
  cart carts, wanted jsonb, email text default null, address jsonb default null, address_id uuid default null,
  at timestamptz default now()
) returns jsonb
language plpgsql stable as $$
  begin
    address := coalesce(nullif(address, 'null'),
      (select a.address from customer_addresses a
        where a.store_id = cart.store_id and a.id = address_id and a.customer_id = cart.customer_id),
      cart.shipping_address,
      (select a.address from customer_addresses a
        where a.store_id = cart.store_id and a.customer_id = cart.customer_id and a.is_default));
    return jsonb_build_object('address', address) || pricing_facts(cart.store_id, cart.customer_id,
      coalesce(cart_facts.email, cart.email),
      array(select i.variant_id from cart_items i where i.store_id = cart.store_id and i.cart_id = cart.id),
      cart.discount_codes, wanted, at => at);
  end $$;
