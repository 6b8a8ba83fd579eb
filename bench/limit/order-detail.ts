import { STORE_ID } from '../seed/shop-statements.ts';
import type { LimitPool, Route } from './routes.ts';

/** One order in four prepared flat queries. JavaScript combines their rows. */
export const orderDetail: Route = {
  path: '/order',
  run: async ([id], pool) => {
    const values = [STORE_ID, id];
    const [orders, items, payments, events] = await Promise.all([
      pool.rows(
        'detail_order',
        `select o.id, o.number, o.status, o.payment_status as "paymentStatus", o.created_at as "createdAt", o.total,
           o.currency, o.shipping_address as "shippingAddress", c.id as "customerId", c.name as "customerName",
           c.email as "customerEmail"
         from orders o join customers c on c.id = o.customer_id where o.store_id = $1 and o.id = $2`,
        values,
      ),
      pool.rows(
        'detail_items',
        `select id, sku, name, quantity, unit_price as "unitPrice", total from order_items
         where store_id = $1 and order_id = $2 order by position, id`,
        values,
      ),
      pool.rows(
        'detail_payments',
        `select id, provider, status, amount, currency from payments
         where store_id = $1 and order_id = $2 order by created_at, id`,
        values,
      ),
      pool.rows(
        'detail_events',
        `select id, type, occurred_at as "occurredAt", data from events
         where store_id = $1 and order_id = $2 order by seq desc limit 20`,
        values,
      ),
    ]);
    const { customerId, customerName, customerEmail, total, currency, ...order } = orders[0]!;
    const money = (amount: unknown) => ({ amount, currency });
    return JSON.stringify({
      ...order,
      total: money(total),
      customer: { id: customerId, name: customerName, email: customerEmail },
      items: items.map((item) => ({
        ...item,
        unitPrice: money(item.unitPrice),
        total: money(item.total),
      })),
      payments: payments.map((payment) => ({ ...payment, amount: money(payment.amount) })),
      timeline: { nodes: events },
    });
  },
};

/** One order in one statement that builds the JSON. */
export const orderDetailInOne: Route = {
  path: '/order-in-one',
  run: ([id], pool: LimitPool) =>
    pool.json(
      'detail_one',
      `select json_build_object('id', o.id, 'number', o.number, 'status', o.status, 'paymentStatus', o.payment_status,
         'createdAt', o.created_at, 'total', json_build_object('amount', o.total, 'currency', o.currency),
         'shippingAddress', o.shipping_address,
         'customer', json_build_object('id', c.id, 'name', c.name, 'email', c.email),
         'items', (select json_agg(json_build_object('id', i.id, 'sku', i.sku, 'name', i.name, 'quantity', i.quantity,
             'unitPrice', json_build_object('amount', i.unit_price, 'currency', o.currency),
             'total', json_build_object('amount', i.total, 'currency', o.currency)) order by i.position, i.id)
           from order_items i where i.order_id = o.id),
         'payments', (select json_agg(json_build_object('id', p.id, 'provider', p.provider, 'status', p.status,
             'amount', json_build_object('amount', p.amount, 'currency', p.currency)) order by p.created_at, p.id)
           from payments p where p.order_id = o.id),
         'timeline', json_build_object('nodes', (select json_agg(json_build_object('id', e.id, 'type', e.type,
             'occurredAt', e.occurred_at, 'data', e.data) order by e.seq desc)
           from (select * from events where store_id = $1 and order_id = o.id order by seq desc limit 20) e)))::text
         as json
       from orders o join customers c on c.id = o.customer_id where o.store_id = $1 and o.id = $2`,
      [STORE_ID, id],
    ),
};
