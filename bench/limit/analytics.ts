import { STORE_ID } from '../seed/shop-statements.ts';
import type { Route } from './routes.ts';

/** The figures of a month in one statement that reads its orders once and builds the JSON. */
export const analyticsMonth: Route = {
  path: '/analytics',
  run: ([from, to], pool) =>
    pool.json(
      'analytics',
      `with placed as materialized (
         select o.id, o.customer_id, o.status, o.placed_at, o.subtotal, o.discount_total, o.tax_total,
           o.shipping_total, o.total,
           o.status in ('CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED') as is_sold
         from orders o
         where o.store_id = $1 and o.currency = 'USD' and o.placed_at >= $2 and o.placed_at < $3
       ), sold as (select * from placed where is_sold),
       buyers as (select customer_id, count(*) as orders, sum(total) as total from sold group by customer_id),
       days as (
         select date_trunc('day', placed_at, 'UTC') as day, count(*) as orders, sum(total) as total from sold group by 1
       )
       select json_build_object(
         'overview', (select json_build_object('orderCount', count(*), 'subtotal', sum(subtotal),
           'discountTotal', sum(discount_total), 'taxTotal', sum(tax_total), 'shippingTotal', sum(shipping_total),
           'total', sum(total)) from sold),
         'sales', (select json_agg(json_build_object('from', d.at, 'orderCount', coalesce(days.orders, 0),
             'total', coalesce(days.total, 0)) order by d.at)
           from generate_series($2::timestamptz, $3::timestamptz - interval '1 day', interval '1 day') as d (at)
           left join days on days.day = d.at),
         'topProducts', (select json_agg(json_build_object('product', json_build_object('id', p.id, 'name', p.name),
             'quantity', best.quantity, 'revenue', best.revenue) order by best.revenue desc, best.product_id)
           from (select i.product_id, sum(i.quantity) as quantity, sum(i.total) as revenue
             from sold join order_items i on i.order_id = sold.id
             group by i.product_id order by revenue desc, i.product_id limit 10) best
           join products p on p.id = best.product_id),
         'topCustomers', (select json_agg(json_build_object('customer', json_build_object('id', c.id, 'name', c.name),
             'orderCount', best.orders, 'total', best.total) order by best.total desc, best.customer_id)
           from (select * from buyers order by total desc, customer_id limit 10) best
           join customers c on c.id = best.customer_id),
         'statusCounts', (select json_agg(json_build_object('status', status, 'orderCount', orders))
           from (select status, count(*) as orders from placed group by status) counted),
         'customers', (select json_build_object('customerCount', count(*),
             'repeatCustomerCount', count(*) filter (where b.orders > 1 or exists (
               select from orders o where o.customer_id = b.customer_id and o.store_id = $1 and o.currency = 'USD'
                 and o.placed_at < $2 and o.status in ('CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED')
             ))) from buyers b)
       )::text as json`,
      [STORE_ID, from, to],
    ),
};
