-- The words by which an order is found beside those of its customer.
create or replace function order_words(number text, email text) returns text language sql immutable as $$
  select fold_text(number || ' ' || coalesce(email, ''))
$$;
