import type { AuditCheck } from '../../platform/audit/audit.ts';
import { sqlList } from '../../platform/db/sql.ts';
import { priceAudits } from './amounts/order-price.audits.ts';
import {
  DELIVERED_ALREADY,
  HOLDING_STOCK,
  OrderStatus,
  SHIPPED_ALREADY,
  TRANSITIONS,
} from './order-status.ts';
import { EXPIRES_UNPAID } from './orders.locks.ts';

/** The allowed changes of status as `(from, to)` pairs for SQL, made from the transition table. */
const LEGAL = Object.values(OrderStatus)
  .flatMap((from) => [from, ...TRANSITIONS[from]].map((to) => `('${from}', '${to}')`))
  .join(', ');

const HOLDING = sqlList(HOLDING_STOCK);
const SHIPPED = sqlList(SHIPPED_ALREADY);
const DELIVERED = sqlList(DELIVERED_ALREADY);

/**
 * Events are deleted after their retention, possibly including the newest of an order. The checks use the events that
 * are left.
 */
const HISTORY = `
  select e.order_id, (e.data->>'version')::int as version, e.data->>'status' as status,
    lag((e.data->>'version')::int) over each_order as former_version,
    lag(e.data->>'status') over each_order as former_status
  from events e where e.order_id is not null and e.type like 'order.%'
  window each_order as (partition by e.order_id order by e.seq)`;

export const orderAudits: readonly AuditCheck[] = [
  ...priceAudits,
  {
    name: 'The history of an order is a legal path without a gap',
    violations: `
      with history as (${HISTORY})
      select order_id, former_version, version, former_status, status from history
      where former_version is not null
        and (version <> former_version + 1 or (former_status, status) not in (${LEGAL}))`,
  },
  {
    name: 'The history of an order begins with its first version and ends with its last, in the status it has',
    violations: `
      select o.id, o.number, o.version, o.status from orders o
      left join lateral (
        select min((e.data->>'version')::int) as first, max((e.data->>'version')::int) as last,
          (array_agg(e.data->>'status' order by e.seq desc))[1] as status
        from events e where e.store_id = o.store_id and e.order_id = o.id and e.type like 'order.%'
      ) as history on true
      where not exists (select from event_retention r where r.store_id = o.store_id)
        and (history.first, history.last, history.status) is distinct from (1, o.version, o.status)`,
  },
  {
    name: 'Each version of an order has exactly one event',
    violations: `
      select e.order_id, e.data->>'version' as version, count(*) from events e
      where e.order_id is not null and e.type like 'order.%'
      group by e.order_id, e.data->>'version' having count(*) > 1`,
  },
  {
    name: 'An order that ended or was shipped holds no stock, and a draft never did',
    violations: `
      select o.id, o.number, o.status, r.variant_id, r.quantity from orders o
      join stock_reservations r on r.order_id = o.id and r.status = 'OPEN'
      where o.status not in ${HOLDING}`,
  },
  {
    name: 'An order that waits for its payment or its shipment holds the stock of its items',
    violations: `
      select o.id, o.number, i.variant_id, i.quantity, coalesce(r.quantity, 0) as reserved from orders o
      join lateral (
        select variant_id, sum(quantity) as quantity from order_items where order_id = o.id group by variant_id
      ) as i on true
      left join lateral (
        select sum(quantity) as quantity from stock_reservations
        where order_id = o.id and variant_id = i.variant_id and status = 'OPEN'
      ) as r on true
      where o.status in ${HOLDING} and o.fulfillment_status = 'UNFULFILLED' and coalesce(r.quantity, 0) <> i.quantity`,
  },
  {
    name: 'What left the shelves for an order is what was shipped of it since it is in this shop',
    violations: `
      select o.id, o.number, i.variant_id, i.quantity, coalesce(r.quantity, 0) as consumed from orders o
      join lateral (
        select variant_id, sum(quantity) as quantity from order_items where order_id = o.id group by variant_id
      ) as i on true
      left join lateral (
        select sum(quantity) as quantity from stock_reservations
        where order_id = o.id and variant_id = i.variant_id and status = 'CONSUMED'
      ) as r on true
      where case
        when o.shipped_before_import or o.fulfillment_status = 'UNFULFILLED' then 0
        when o.fulfillment_status = 'FULFILLED' then i.quantity
      end <> coalesce(r.quantity, 0)`,
  },
  {
    name: 'An order was shipped before its import only if it was imported and never open in this shop',
    violations: `
      select o.id, o.number, o.status from orders o
      where o.shipped_before_import and (o.source <> 'IMPORT' or o.status not in ${SHIPPED}
        or exists (select from stock_reservations r where r.order_id = o.id))`,
  },
  {
    name: 'An order has a date of shipment or delivery only when it was shipped or delivered',
    violations: `
      select o.id, o.number, o.status, o.shipped_at, o.delivered_at from orders o
      where (o.shipped_at is not null and o.status not in ${SHIPPED})
        or (o.delivered_at is not null and o.status not in ${DELIVERED})`,
  },
  {
    name: 'No unpaid order is past its time by more than the sweep takes',
    violations: `
      select id, number, expires_at from orders
      where ${EXPIRES_UNPAID} and expires_at < now() - interval '3 minutes'`,
  },
  {
    name: 'An order that owes nothing does not wait for its payment',
    violations: `
      select id, number, total, paid_total, refunded_total from orders
      where status = 'PENDING' and paid_total - refunded_total >= total`,
  },
  {
    name: 'The search knows the words of every order but those with events that it has not read',
    violations: `
      select o.id, o.number from orders o
      left join order_search s on s.id = o.id and s.store_id = o.store_id
      where s.words is distinct from order_words(o.number, o.email) and not exists (
        select from events e join order_search_position p on (e.xid, e.seq) > (p.xid, p.seq)
        where e.store_id = o.store_id and e.order_id = o.id)`,
  },
  {
    // This is no foreign key, because a foreign key would lock the row of each product in every checkout.
    name: 'The product of an item is that of its variant',
    violations: `
      select i.id, i.order_id from order_items i join product_variants v on v.id = i.variant_id
      where i.product_id <> v.product_id`,
  },
  {
    // No foreign keys, because each would look for an order that the same transaction has just written or locked.
    name: 'Items and purchased carts belong to an order of their store that exists',
    violations: `
      select 'item' as kind, i.id from order_items i left join orders o on o.id = i.order_id and o.store_id = i.store_id
      where o.id is null
      union all
      select 'cart', c.id from carts c left join orders o on o.id = c.order_id and o.store_id = c.store_id
      where c.order_id is not null and o.id is null`,
  },
  {
    name: 'Orders, their items and their notes refer to nothing of another store',
    violations: `
      select o.id from orders o join customers c on c.id = o.customer_id where c.store_id <> o.store_id
      union all
      select o.id from orders o join users u on u.id = o.sales_rep_id where u.store_id <> o.store_id
      union all
      select i.id from order_items i join product_variants v on v.id = i.variant_id where v.store_id <> i.store_id
      union all
      select n.id from order_notes n join orders o on o.id = n.order_id join users u on u.id = n.author_id
      where n.store_id <> o.store_id or u.store_id <> o.store_id
      union all
      select e.id from events e join orders o on o.id = e.order_id where e.store_id <> o.store_id`,
  },
];
