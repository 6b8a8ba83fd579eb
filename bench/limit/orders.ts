import { STORE_ID } from '../seed/shop-statements.ts';
import type { Route } from './routes.ts';

/** The order list as one statement in which Postgres builds the JSON. */

const ITEMS = `
  cross join lateral (
    select json_agg(json_build_object('id', i.id, 'sku', i.sku, 'name', i.name, 'quantity', i.quantity,
      'unitPrice', json_build_object('amount', i.unit_price, 'currency', o.currency),
      'total', json_build_object('amount', i.total, 'currency', o.currency),
      'variant', json_build_object('id', v.id, 'product', json_build_object('id', p.id, 'name', p.name))
    ) order by i.position, i.id) as rows
    from order_items i
    join product_variants v on v.id = i.variant_id
    join products p on p.id = v.product_id
    where i.order_id = o.id
  ) items`;

const ORDER = `'id', o.id, 'number', o.number, 'status', o.status, 'paymentStatus', o.payment_status,
  'createdAt', o.created_at, 'total', json_build_object('amount', o.total, 'currency', o.currency),
  'items', items.rows`;

export const orderList: Route = {
  path: '/orders',
  run: ([createdAt, id], pool) =>
    pool.json(
      'orders',
      `select json_build_object('nodes', coalesce(json_agg(json_build_object(${ORDER},
          'customer', json_build_object('id', c.id, 'name', c.name, 'email', c.email)
        ) order by o.created_at desc, o.id desc), '[]'))::text as json
       from (
         select * from orders where store_id = $1 and (created_at, id) < ($2::timestamptz, $3::uuid)
         order by created_at desc, id desc limit 20
       ) o
       join customers c on c.id = o.customer_id ${ITEMS}`,
      [STORE_ID, createdAt, id],
    ),
};

export const customerOrders: Route = {
  path: '/customer-orders',
  run: ([customerId], pool) =>
    pool.json(
      'customer_orders',
      `select json_build_object('nodes',
          coalesce(json_agg(json_build_object(${ORDER}) order by o.created_at desc, o.id desc), '[]'))::text as json
       from (
         select * from orders where store_id = $1 and customer_id = $2
         order by created_at desc, id desc limit 20
       ) o ${ITEMS}`,
      [STORE_ID, customerId],
    ),
};
