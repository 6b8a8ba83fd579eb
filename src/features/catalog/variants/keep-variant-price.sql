-- Triggers: every price that a variant gets is kept with the moment from which it holds. The clock is read under the lock
-- of the variant, so the moments of one variant rise in the order of its changes. Whoever changes a price, it is kept.
create or replace function keep_variant_price() returns trigger language plpgsql as $$
  begin
    insert into variant_prices as p (store_id, variant_id, valid_from, price, compare_at_price)
    select v.store_id, v.id, clock_timestamp(), v.price, v.compare_at_price
    from changed_variants v
    left join lateral (
      select h.price, h.compare_at_price from variant_prices h
      where h.variant_id = v.id order by h.valid_from desc limit 1) kept on true
    where (v.price, v.compare_at_price) is distinct from (kept.price, kept.compare_at_price)
    on conflict (variant_id, valid_from) do update
      set price = excluded.price, compare_at_price = excluded.compare_at_price;
    return null;
  end $$;

create or replace trigger variant_price_insert after insert on product_variants
  referencing new table as changed_variants for each statement execute function keep_variant_price();
create or replace trigger variant_price_update after update on product_variants
  referencing new table as changed_variants for each statement execute function keep_variant_price();
