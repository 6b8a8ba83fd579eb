import { createHash } from 'node:crypto';
import { STORE_ID } from '../seed/shop-statements.ts';
import type { Route } from './routes.ts';

/**
 * A checkout as one statement with two database functions: the order, and the answer of an immediate payment provider.
 * They write every row that Ordinal's checkout writes. Only the answer is smaller.
 */
export const checkout: Route = {
  path: '/checkout',
  run: async ([token, key], pool) => {
    const hash = createHash('sha256')
      .update(token ?? '')
      .digest('base64url');
    const [done] = await pool.rows(
      'checkout',
      `select c.order_id as "orderId", c.payment_id as "paymentId", s.number, s.status, s.total,
         s.payment_status as "paymentStatus"
       from bench_checkout($1, $2, $3, $4) c, bench_settle($1, c.order_id, c.payment_id) s`,
      [STORE_ID, hash, key, `{"cartToken":"${token}","key":"${key}"}`],
    );
    const { orderId, paymentId, ...order } = done!;
    return JSON.stringify({ order: { id: orderId, ...order }, payment: { id: paymentId } });
  },
};

const ABOUT = `'{"actor": "anonymous", "requestId": null, "source": "api", "version": 1}'::jsonb`;

/** The data of an `order.*` event of the order `o`. */
const FACTS = `jsonb_build_object('number', o.number, 'status', o.status, 'paymentStatus', o.payment_status,
  'fulfillmentStatus', o.fulfillment_status, 'total', o.total, 'currency', o.currency, 'version', o.version,
  'salesRepId', null)`;

const CHECKOUT = `
  create or replace function bench_checkout(in_store uuid, in_token_hash text, in_key text, in_fingerprint text)
  returns table (order_id uuid, payment_id uuid) language plpgsql
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    the_cart carts; buyer uuid; new_order uuid := make_id(); new_payment uuid := make_id(); ttl int;
    variants uuid[]; quantities bigint[];
  begin
    insert into idempotency_keys (store_id, owner, key, operation, fingerprint)
    values (in_store, 'cart:' || in_token_hash, in_key, 'checkout', in_fingerprint)
    on conflict do nothing;
    if not found then raise exception 'this key was used before'; end if;

    select * into the_cart from carts where store_id = in_store and token_hash = in_token_hash for update;
    if the_cart.status is distinct from 'OPEN' then raise exception 'no open cart'; end if;

    insert into customers (id, store_id, email, name) values (make_id(), in_store, the_cart.email, 'A Buyer')
    on conflict (store_id, email) where not is_registered do nothing;
    select id into buyer from customers
    where store_id = in_store and email = the_cart.email and not is_registered;

    with lines as (
      select i.variant_id, v.product_id, v.sku, p.name, i.quantity, v.price,
        row_number() over (order by i.id) - 1 as position
      from cart_items i join product_variants v on v.id = i.variant_id join products p on p.id = v.product_id
      where i.store_id = in_store and i.cart_id = the_cart.id and p.status = 'ACTIVE' and v.is_active
    ), sums as (
      select sum(price * quantity)::bigint as total, array_agg(variant_id) as variants,
        array_agg(quantity::bigint) as quantities from lines
    ), placed as (
      insert into orders (id, store_id, number, customer_id, email, currency, status, subtotal, total,
        shipping_address, source, placed_at, expires_at)
      select new_order, s.id, next_order_number(s.id, s.order_number_prefix), buyer, the_cart.email,
        the_cart.currency, 'PENDING', sums.total, sums.total, the_cart.shipping_address, 'CHECKOUT', now(),
        now() + make_interval(secs => s.reservation_ttl_seconds)
      from stores s, sums where s.id = in_store
      returning *
    ), items as (
      insert into order_items (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price, total,
        position)
      select make_id(), in_store, new_order, variant_id, product_id, sku, name, quantity, price, price * quantity,
        position
      from lines
    ), told as (
      insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
      select make_id(), in_store, 'order.created', o.id, o.id, o.customer_id, ${FACTS}, ${ABOUT} from placed o
    ), opened as (
      insert into payments (id, store_id, order_id, provider, provider_options, status, currency, amount)
      select new_payment, in_store, o.id, 'manual', '{}', 'PENDING', o.currency, o.total from placed o
    ), ended as (
      update carts set status = 'ORDERED', order_id = new_order, version = version + 1, updated_at = now()
      where id = the_cart.id
    ), kept as (
      update idempotency_keys
      set result = jsonb_build_object('value', jsonb_build_object('orderId', new_order, 'paymentId', new_payment))
      where store_id = in_store and owner = 'cart:' || in_token_hash and key = in_key
    )
    select sums.variants, sums.quantities, s.reservation_ttl_seconds into variants, quantities, ttl
    from sums, stores s where s.id = in_store;

    if exists (select from reserve_stock(in_store, new_order, variants, quantities, ttl, ${ABOUT})) then
      raise exception 'not enough stock';
    end if;
    return query select new_order, new_payment;
  end $$`;

const SETTLE = `
  create or replace function bench_settle(in_store uuid, in_order uuid, in_payment uuid)
  returns setof orders language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    perform 1 from orders where store_id = in_store and id = in_order for update;
    return query
    with noted as (
      update payments set provider_reference = id::text, version = version + 1, updated_at = now()
      where store_id = in_store and id = in_payment and provider_reference is null
      returning *
    ), moved as (
      update orders set payment_status = 'PENDING', version = version + 1, updated_at = now()
      where store_id = in_store and id = in_order
      returning *
    ), told as (
      insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
      select make_id(), in_store, 'payment.pending', p.id, p.order_id, o.customer_id,
        jsonb_build_object('paymentId', type_id('pay', p.id), 'provider', p.provider, 'amount', p.amount,
          'currency', p.currency), ${ABOUT}
      from noted p, moved o
      union all
      select make_id(), in_store, 'order.updated', o.id, o.id, o.customer_id, ${FACTS}, ${ABOUT} from moved o
    )
    select * from moved;
  end $$`;

/** Created in the bench's database before the limit starts. */
export const checkoutFunctions: readonly string[] = [CHECKOUT, SETTLE];
