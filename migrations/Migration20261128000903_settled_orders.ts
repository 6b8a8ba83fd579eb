import { Migration } from '@mikro-orm/migrations';

/**
 * An order that owes nothing is confirmed whichever way it came to owe nothing, and no order costs more than 10^13
 * minor units: src/features/orders/order.entity.ts decides both. The bound is checked for new
 * rows alone, since orders imported before it may be larger.
 */
export class Migration20261128000903_settled_orders extends Migration {
  override up(): void {
    this.addSql(BOUND);
    this.addSql(CONFIRM_WHAT_OWES_NOTHING);
  }
}

const BOUND = `
  alter table orders add constraint orders_amount_bound
  check (subtotal <= 10000000000000 and total <= 10000000000000) not valid`;

// Orders that the former rule left PENDING although nothing is owed; each with its version and its event.
const CONFIRM_WHAT_OWES_NOTHING = `
  with settled as (
    update orders set status = 'CONFIRMED', payment_status = case when refunded_total > 0 then payment_status else 'PAID' end,
      expires_at = null, version = version + 1, updated_at = now()
    where status = 'PENDING' and paid_total - refunded_total >= total
    returning *
  ), kept as (
    update stock_reservations r set expires_at = null
    from settled s where r.store_id = s.store_id and r.order_id = s.id and r.status = 'OPEN'
  )
  insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
  select make_id(), o.store_id, 'order.status_changed', o.id, o.id, o.customer_id,
    order_facts(jsonb_populate_record(null::orders, to_jsonb(o))) || jsonb_build_object('from', 'PENDING', 'to', 'CONFIRMED'),
    jsonb_build_object('actor', 'system:migration', 'requestId', null, 'source', 'cli', 'version', 1)
  from settled as o`;
