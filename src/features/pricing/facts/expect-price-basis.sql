-- Raises OR001 with STALE when an order was priced from anything that is different now. Without a basis it does nothing.
create or replace function expect_price_basis(the_store uuid, basis jsonb) returns void
language plpgsql stable as $$
  begin
    if price_basis(the_store, (basis ->> 'customerId')::uuid,
      array(select jsonb_object_keys(basis -> 'goods')::uuid)) <> basis then
      perform refuse('STALE', '{}');
    end if;
  end $$;
