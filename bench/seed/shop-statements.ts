/** The default store, created by the migrations. */
export const STORE_ID = '00000000-0000-7000-8000-000000000001';

const PRODUCTS = 2_000;
const CUSTOMERS = 5_000;

/** Words that make 2,000 names: one of each list. */
export const ADJECTIVES = words('amber azure brisk calm coral crisp dusty early faded gentle');
export const MATERIALS = words('oak linen cotton steel glass wool bamboo copper marble leather');
export const NOUNS = words(
  'table lamp chair basket blanket kettle teapot mirror shelf pillow bottle wallet candle notebook planter vase stool rug tray clock',
);

function words(list: string): string[] {
  return list.split(' ');
}

function array(list: readonly string[]): string {
  return `array[${list.map((word) => `'${word}'`).join(',')}]`;
}

/** A UUIDv7 for a given time, because old rows have old ids. */
const ID_AT = `
  create function pg_temp.id_at(at timestamptz) returns uuid language sql volatile as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1),
      'hex')::uuid
  $$`;

const CUSTOMER_ROWS = `
  insert into customers (id, store_id, email, name, phone, created_at)
  select pg_temp.id_at(at), '${STORE_ID}', 'buyer' || n || '@bench.example', 'Buyer Number ' || n,
    '+1555' || lpad(n::text, 7, '0'), at
  from (select n, now() - interval '2 years' + n * interval '1 hour' as at
    from generate_series(1, ${CUSTOMERS}) as n) as made`;

const PRODUCT_ROWS = `
  insert into products (id, store_id, name, slug, description, status, search_text, created_at)
  select pg_temp.id_at(at), '${STORE_ID}', initcap(words), replace(words, ' ', '-'),
    'A ' || words || ' made to last. ' || repeat('It is described at some length. ', 8), 'ACTIVE',
    words || ' bench ' || lpad(n::text, 5, '0'), at
  from (
    select n, now() - interval '2 years' + n * interval '1 hour' as at,
      (${array(ADJECTIVES)})[n % 10 + 1] || ' ' || (${array(MATERIALS)})[n / 10 % 10 + 1] || ' '
        || (${array(NOUNS)})[n / 100 % 20 + 1] as words
    from generate_series(0, ${PRODUCTS - 1}) as n) as made`;

const VARIANT_ROWS = `
  insert into product_variants (id, store_id, product_id, sku, price, currency, created_at)
  select pg_temp.id_at(created_at), store_id, id, 'BENCH-' || right(search_text, 5),
    500 + right(search_text, 5)::int * 7 % 9500, 'USD', created_at
  from products where store_id = '${STORE_ID}'`;

const STOCK_ROWS = `
  with place as (
    insert into locations (id, store_id, code, name) select make_id(), '${STORE_ID}', 'bench', 'Bench'
    returning id, store_id
  ), levels as (
    insert into stock_levels (id, store_id, variant_id, location_id, on_hand)
    select make_id(), p.store_id, v.id, p.id, 1000000 from place p, product_variants v
    returning store_id, variant_id, location_id, on_hand
  )
  insert into stock_movements (id, store_id, variant_id, location_id, quantity, on_hand_after, reason, actor)
  select make_id(), store_id, variant_id, location_id, on_hand, on_hand, 'RECEIVED', 'system:bench' from levels`;

/** Orders of a year with one to five lines, delivered and paid before the stock above arrived. */
function orderRows(orders: number): string[] {
  return [
    `create temp table goods as
      select row_number() over (order by v.sku) - 1 as n, v.id as variant_id, v.product_id, v.sku, p.name, v.price
      from product_variants v join products p on p.id = v.product_id`,
    'create unique index on goods (n)',
    `create temp table buyers as
      select row_number() over (order by id) - 1 as n, id, email from customers`,
    'create unique index on buyers (n)',
    'analyze goods',
    'analyze buyers',
    `create temp table made as
      select n, pg_temp.id_at(at) as id, at, (random() * ${CUSTOMERS - 1})::int as buyer, 1 + n % 5 as lines
      from (select n, now() - interval '1 year' + n * (interval '364 days' / ${orders}) as at
        from generate_series(1, ${orders}) as n) as dated`,
    `create temp table made_lines as
      select m.id as order_id, m.at, g.*, l as position, 1 + (m.n + l) % 3 as quantity
      from made m cross join generate_series(0, m.lines - 1) as l
      join goods g on g.n = (m.n * 7919 + l * 104729) % ${PRODUCTS}`,
    `insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status,
        fulfillment_status, subtotal, total, paid_total, shipping_address, source, shipped_before_import,
        placed_at, version, created_at, updated_at)
      select m.id, '${STORE_ID}', next_order_number('${STORE_ID}', 'ORD-'), b.id, b.email, 'USD', 'DELIVERED', 'PAID',
        'FULFILLED', s.total, s.total, s.total,
        jsonb_build_object('name', 'Buyer ' || b.n, 'line1', b.n || ' Harbour Street', 'city', 'Portland',
          'postalCode', '97201', 'countryCode', 'US'),
        'IMPORT', true, m.at, 5, m.at, m.at
      from made m join buyers b on b.n = m.buyer
      join (select order_id, sum(price * quantity) as total from made_lines group by order_id) s on s.order_id = m.id
      order by m.n`,
    `insert into order_items (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price, total,
        position, created_at, updated_at)
      select pg_temp.id_at(at), '${STORE_ID}', order_id, variant_id, product_id, sku, name, quantity, price,
        price * quantity, position, at, at
      from made_lines order by at, position`,
    `insert into payments (id, store_id, order_id, provider, provider_reference, status, currency, amount,
        captured_amount, created_at, updated_at)
      select p.id, store_id, order_id, 'test', p.id::text, 'CAPTURED', 'USD', total, total, created_at, created_at
      from (select pg_temp.id_at(created_at) as id, store_id, id as order_id, total, created_at from orders) as p`,
  ];
}

/** The events that lead to this state, so that the audits pass. */
const EVENT_ROWS = `
  insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata, occurred_at)
  select pg_temp.id_at(o.created_at + step.n * interval '1 hour'), o.store_id, step.type,
    case when step.n = 2 then p.id else o.id end, o.id, o.customer_id,
    case when step.n = 2 then jsonb_build_object('paymentId', type_id('pay', p.id), 'provider', 'test',
      'amount', p.amount, 'currency', 'USD')
    else jsonb_build_object('number', o.number, 'status', step.status, 'paymentStatus', step.payment,
      'fulfillmentStatus', step.fulfillment, 'total', o.total, 'currency', 'USD', 'version', step.version,
      'salesRepId', null) || step.more end,
    '{"actor": "system:bench", "requestId": null, "source": "cli", "version": 1}',
    o.created_at + step.n * interval '1 hour'
  from orders o join payments p on p.order_id = o.id
  cross join (values
    (1, 'order.created', 'PENDING', 'UNPAID', 'UNFULFILLED', 1, '{}'::jsonb),
    (2, 'payment.captured', null, null, null, null, null),
    (3, 'order.status_changed', 'CONFIRMED', 'PAID', 'UNFULFILLED', 2, '{"from": "PENDING", "to": "CONFIRMED"}'),
    (4, 'order.status_changed', 'PROCESSING', 'PAID', 'UNFULFILLED', 3, '{"from": "CONFIRMED", "to": "PROCESSING"}'),
    (5, 'order.status_changed', 'SHIPPED', 'PAID', 'FULFILLED', 4, '{"from": "PROCESSING", "to": "SHIPPED"}'),
    (6, 'order.status_changed', 'DELIVERED', 'PAID', 'FULFILLED', 5, '{"from": "SHIPPED", "to": "DELIVERED"}')
  ) as step (n, type, status, payment, fulfillment, version, more)
  order by o.created_at, step.n`;

/** All rows of a shop of this size, in insertion order. */
export function shopStatements(orders: number): string[] {
  return [
    ID_AT,
    // The bench's own orders wait for payment longer than any run takes.
    `update stores set reservation_ttl_seconds = 2592000 where id = '${STORE_ID}'`,
    CUSTOMER_ROWS,
    PRODUCT_ROWS,
    VARIANT_ROWS,
    STOCK_ROWS,
    ...orderRows(orders),
    EVENT_ROWS,
  ];
}
