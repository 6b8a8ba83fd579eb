-- Appends an event of the order to the log, in the caller's transaction.
create or replace function add_order_event(o orders, in_type text, in_subject uuid, in_data jsonb, about jsonb)
returns void language plpgsql as $$
  begin
    insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
    values (make_id(), o.store_id, in_type, in_subject, o.id, o.customer_id, in_data, about);
  end $$;
