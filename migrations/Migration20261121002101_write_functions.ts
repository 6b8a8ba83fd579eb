import { Migration } from '@mikro-orm/migrations';

/** What a checkout shares with other writes, each rule once: they call it from TypeScript, the checkout from SQL. */
export class Migration20261121002101_write_functions extends Migration {
  override up(): void {
    this.addSql(CLAIM_IDEMPOTENCY_KEY);
    this.addSql(FIND_OR_CREATE_GUEST);
    this.addSql(CART_LINES);
    this.addSql(ORDER_FACTS);
    this.addSql(ADD_ORDER_EVENT);
  }
}

const CLAIM_IDEMPOTENCY_KEY = `
  -- No row: the key is the caller's now. A row: what was stored under it; who holds it in a transaction is waited for.
  create function claim_idempotency_key(
    in_store uuid, in_owner text, in_key text, in_operation text, in_fingerprint text
  ) returns setof idempotency_keys language plpgsql as $$
    begin
      insert into idempotency_keys as k (store_id, owner, key, operation, fingerprint)
      values (in_store, in_owner, in_key, in_operation, in_fingerprint)
      on conflict (store_id, owner, key) do update
        set operation = excluded.operation, fingerprint = excluded.fingerprint, result = null, created_at = now()
        where k.created_at < now() - interval '24 hours';
      if not found then
        return query select * from idempotency_keys
          where store_id = in_store and owner = in_owner and key = in_key;
      end if;
    end $$`;

const FIND_OR_CREATE_GUEST = `
  -- Two at once get the same one. Who is known keeps their name and telephone number: whoever knows an e-mail address
  -- must not rename its owner.
  create function find_or_create_guest(in_store uuid, in_email text, in_name text, in_phone text, about jsonb)
  returns uuid language plpgsql as $$
    declare
      guest uuid;
    begin
      loop
        select id into guest from customers where store_id = in_store and email = in_email and not is_registered;
        if found then
          return guest;
        end if;
        insert into customers (id, store_id, email, name, phone)
        values (make_id(), in_store, in_email, in_name, in_phone)
        on conflict (store_id, email) where not is_registered do nothing
        returning id into guest;
        if found then
          insert into events (id, store_id, type, subject_id, customer_id, data, metadata)
          values (make_id(), in_store, 'customer.created', guest, guest,
            jsonb_build_object('customerId', type_id('cus', guest), 'isRegistered', false, 'version', 1), about);
          return guest;
        end if;
      end loop;
    end $$`;

const CART_LINES = `
  create view cart_lines as
    select i.id, i.store_id, i.cart_id, i.variant_id, v.product_id, v.sku,
      case when v.name = '' then p.name else p.name || ' – ' || v.name end as name,
      i.quantity, c.currency, v.price,
      p.status = 'ACTIVE' and v.is_active and v.currency = c.currency as is_on_sale,
      i.created_at, i.updated_at
    from cart_items i
    join carts c on c.id = i.cart_id
    join product_variants v on v.id = i.variant_id
    join products p on p.id = v.product_id`;

const ORDER_FACTS = `
  -- What every event tells of its order, as orderEvent() in src/features/orders/order.events.ts has it.
  create function order_facts(o orders) returns jsonb language sql stable as $$
    select jsonb_build_object('number', o.number, 'status', o.status, 'paymentStatus', o.payment_status,
      'fulfillmentStatus', o.fulfillment_status, 'total', o.total, 'currency', o.currency, 'version', o.version,
      'salesRepId', type_id('usr', o.sales_rep_id))
  $$`;

const ADD_ORDER_EVENT = `
  create function add_order_event(o orders, in_type text, in_subject uuid, in_data jsonb, about jsonb)
  returns void language plpgsql as $$
    begin
      insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
      values (make_id(), o.store_id, in_type, in_subject, o.id, o.customer_id, in_data, about);
    end $$`;
