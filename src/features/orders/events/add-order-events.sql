-- Appends events of the order to the log, in their order and in the caller's transaction. They say {type, data}: "data" is
-- added to the facts of the order as it is stored, and replaces those of the same name. An event about a part of the order,
-- such as a payment, names it as "subject_id" and has its own "data" only.
create or replace function add_order_events(o orders, events jsonb, about jsonb) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
    select make_id(), o.store_id, refuse_unknown_keys(event, '{type,data,subject_id}') ->> 'type',
      coalesce((event ->> 'subject_id')::uuid, o.id), o.id, o.customer_id,
      case when event ? 'subject_id' then event -> 'data' else order_facts(o) || coalesce(event -> 'data', '{}') end, about
    from jsonb_array_elements(events) with ordinality as e (event, place)
    order by place;
  end $$;
