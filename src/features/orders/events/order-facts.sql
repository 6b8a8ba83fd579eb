-- What every event states about its order: the same as orderEvent() in order.events.ts.
create or replace function order_facts(o orders) returns jsonb language sql stable as $$
  select jsonb_build_object('number', o.number, 'status', o.status, 'paymentStatus', o.payment_status,
    'fulfillmentStatus', o.fulfillment_status, 'total', o.total, 'currency', o.currency, 'version', o.version,
    'salesRepId', type_id('usr', o.sales_rep_id))
$$;
